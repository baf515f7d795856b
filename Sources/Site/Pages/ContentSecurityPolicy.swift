/// What a page may load and run, written into the page itself since there is no server to say it.
enum ContentSecurityPolicy {
  /// For the pages of the guide: style sheets, images and scripts of the site itself, from a folder or from any host; no
  /// script or style in the page, and no text that becomes markup or a program but through the site's own policy.
  static let guide =
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data: file:; "
    + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types hemicycle"

  /// For the assessment page: exactly the scripts and styles that stand in it, and the engine inside the page.
  static func assessment(of page: [UInt8]) -> String {
    let scripts = inlineTexts("script", of: page).map { source($0) }.joined(separator: " ")
    let styles = inlineTexts("style", of: page).map { source($0) }.joined(separator: " ")
    return "default-src 'none'; script-src \(scripts) 'wasm-unsafe-eval'; style-src \(styles); img-src data:; "
      + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types hemicycle"
  }

  private static func source(_ text: ArraySlice<UInt8>) -> String {
    "'sha256-\(String(decoding: base64(sha256(Array(text))), as: UTF8.self))'"
  }

  /// The texts of the elements called `name` that a browser would run or apply: for scripts, those without a `type`.
  private static func inlineTexts(_ name: String, of page: [UInt8]) -> [ArraySlice<UInt8>] {
    let open = Array("<\(name)".utf8)
    let close = Array("</\(name)".utf8)
    var texts: [ArraySlice<UInt8>] = []
    var at = 0
    while let start = find(open, in: page, from: at), let tagEnd = page[start...].firstIndex(of: UInt8(ascii: ">")),
      let end = find(close, in: page, from: tagEnd + 1)
    {
      let isData = find(Array(" type=".utf8), in: page, from: start).map { $0 < tagEnd } ?? false
      if !isData { texts.append(page[(tagEnd + 1)..<end]) }
      at = end
    }
    return texts
  }
}

/// The offset at which `text` next stands in `bytes`, from `start` on.
package func find(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
  guard let first = text.first else { return nil }
  return bytes.withUnsafeBytes { bytes in
    var at = start
    while at + text.count <= bytes.count {
      if bytes[at] == first {
        var length = 1
        while length < text.count, bytes[at + length] == text[length] { length += 1 }
        if length == text.count { return at }
      }
      at += 1
      // Saved pages are a megabyte, in which what is looked for is rare.
      while at + 8 <= bytes.count, !bytes.word(at).contains(first) { at += 8 }
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// The eight bytes from `at` on.
  func word(_ at: Int) -> UInt64 { loadUnaligned(fromByteOffset: at, as: UInt64.self) }
}

extension UInt64 {
  /// Whether one of its eight bytes is `byte`.
  fileprivate func contains(_ byte: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let zeroed = self ^ (ones &* UInt64(byte))
    return (zeroed &- ones) & ~zeroed & (ones << 7) != 0
  }
}
