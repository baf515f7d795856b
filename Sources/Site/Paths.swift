// Paths inside the project and the site are text with `/` between folders, relative, without `.` and `..`.

/// The folder that holds `path`; nil when the path names no folder.
package func parentFolder(of path: String) -> String? {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// What follows the last `/`.
package func lastComponent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}

/// `relative` followed from `folder` (empty for the top), with `.` and `..` worked out; nil when it leaves the top.
func resolve(_ relative: String, from folder: String) -> String? {
  var parts: [Substring] = folder.isEmpty ? [] : folder.split(separator: "/")
  for part in relative.split(separator: "/") {
    if part == "." { continue }
    if part == ".." {
      if parts.isEmpty { return nil }
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}

/// The way from the file `origin` to the file `target`, both from the same top: `../en/a.png`.
func relativePath(from origin: String, to target: String) -> String {
  var origin = origin
  var target = target
  return origin.withUTF8 { origin in
    target.withUTF8 { target in
      // The folders that both lie in end with the last `/` of what they share.
      var shared = 0
      var at = 0
      while at < origin.count, at < target.count, origin[at] == target[at] {
        at += 1
        if origin[at - 1] == UInt8(ascii: "/") { shared = at }
      }
      let up = origin[shared...].count { $0 == UInt8(ascii: "/") }
      return String(unsafeUninitializedCapacity: 3 * up + target.count - shared) { buffer in
        var end = 0
        for _ in 0..<up {
          for byte in "../".utf8 {
            buffer[end] = byte
            end += 1
          }
        }
        for byte in target[shared...] {
          buffer[end] = byte
          end += 1
        }
        return end
      }
    }
  }
}

/// Text in which `%41` stands for its byte, as in the destination of a link. Nil when that gives no UTF-8.
func percentDecoded(_ text: String) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let source = Array(text.utf8)
  var bytes: [UInt8] = []
  var at = 0
  while at < source.count {
    if source[at] == UInt8(ascii: "%"), at + 2 < source.count, let high = hexadecimal(source[at + 1]),
      let low = hexadecimal(source[at + 2])
    {
      bytes.append(high << 4 | low)
      at += 3
    } else {
      bytes.append(source[at])
      at += 1
    }
  }
  return firstInvalidUTF8(in: bytes) == nil ? String(decoding: bytes, as: UTF8.self) : nil
}

/// A path as it stands in a link: whatever is neither a letter, a digit nor `-._~/` as `%41`.
func percentEncoded(_ path: String) -> String {
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      bytes.append(byte)
    default:
      bytes.append(UInt8(ascii: "%"))
      bytes.append(Array("0123456789ABCDEF".utf8)[Int(byte >> 4)])
      bytes.append(Array("0123456789ABCDEF".utf8)[Int(byte & 15)])
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The value of a hexadecimal digit.
func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
