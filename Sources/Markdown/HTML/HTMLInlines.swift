// The events of a leaf, as the renderer prints them.

extension HTMLRenderer {
  mutating func printInlines(_ first: Int, _ end: Int) {
    /// How many images the text stands in; inside one, it is the value of an attribute, and mark-up says nothing.
    var imageDepth = 0
    var isInLink = false
    for index in first..<end {
      let event = tree.events[index]
      let range = Int(event.start)..<Int(event.end)
      if imageDepth > 0 {
        switch event.kind {
        case .imageOpen: imageDepth += 1
        case .imageClose:
          imageDepth -= 1
          if imageDepth == 0 { finishImage(event) }
        default: printInAttribute(event, range)
        }
        continue
      }
      switch event.kind {
      case .nothing: break
      case .text:
        if marksTerms, !isInLink { printMarkingTerms(range) } else { escape(tree.text.bytes, range, textStops) }
      case .reference: printReference(event, textStops)
      case .softBreak: write("\n")
      case .hardBreak: write(isGuide ? "<br>\n" : "<br />\n")
      case .code:
        write("<code>")
        printCode(range, textStops)
        write("</code>")
      case .html:
        if tree.passesRawHTML {
          output.append(contentsOf: tree.text.bytes[range])
        } else {
          escape(tree.text.bytes, range, textStops)
        }
      case .autolink, .mailAutolink, .bareLink:
        // A link holds no link: inside one, an address is text like any other. cmark prints it all the same.
        if isGuide, isInLink {
          escape(tree.text.bytes, range, textStops)
        } else {
          printAutolink(event, range)
        }
      case .footnoteReference: printFootnoteMark(footnoteMarks[Int(event.payload)], isInLink: isInLink)
      case .emphasisOpen: write("<em>")
      case .emphasisClose: write("</em>")
      case .strongOpen: write("<strong>")
      case .strongClose: write("</strong>")
      case .strikeOpen: write("<del>")
      case .strikeClose: write("</del>")
      case .linkOpen:
        isInLink = true
        beginLink(event)
      case .linkClose:
        isInLink = false
        write("</a>")
      case .imageOpen:
        imageDepth = 1
        beginImage(event)
      case .imageClose: break
      }
    }
  }

  /// Text in which terms that are used for the first time become links.
  private mutating func printMarkingTerms(_ range: Range<Int>) {
    var start = range.lowerBound
    while let uses = options.terms, let found = uses.next(in: tree.text.bytes, start..<range.upperBound) {
      escape(tree.text.bytes, start..<found.range.lowerBound, textStops)
      uses.note(found.term)
      write("<a class=\"term\" id=\"")
      escape(Array(options.idPrefix.utf8), attributeStops)
      write("termref:")
      write(number: found.term)
      write("\" href=\"")
      escape(address: Array((options.termAddress?(found.term) ?? "").utf8))
      write("\">")
      escape(tree.text.bytes, found.range, textStops)
      write("</a>")
      start = found.range.upperBound
    }
    escape(tree.text.bytes, start..<range.upperBound, textStops)
  }

  private mutating func printInAttribute(_ event: InlineEvent, _ range: Range<Int>) {
    switch event.kind {
    case .text, .html, .autolink, .mailAutolink, .bareLink: escape(tree.text.bytes, range, attributeStops)
    case .code: printCode(range, attributeStops)
    case .reference: printReference(event, attributeStops)
    case .softBreak, .hardBreak: write(" ")
    default: break
    }
  }

  private mutating func printReference(_ event: InlineEvent, _ stops: [Bool]) {
    var character: [UInt8] = []
    CharacterReference.append(event.payload, to: &character)
    escape(character, stops)
  }

  /// A code span's line ends become spaces, and a space at both ends goes, unless there is nothing else.
  private mutating func printCode(_ range: Range<Int>, _ stops: [Bool]) {
    let bytes = tree.text.bytes
    var range = range
    if range.count > 1, isSpace(bytes[range.lowerBound]), isSpace(bytes[range.upperBound - 1]),
      bytes[range].contains(where: { !isSpace($0) })
    {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if bytes[at] == Byte.lineFeed {
        escape(bytes, start..<at, stops)
        output.append(Byte.space)
        start = at + 1
      }
      at += 1
    }
    escape(bytes, start..<range.upperBound, stops)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.lineFeed }

  private mutating func printAutolink(_ event: InlineEvent, _ range: Range<Int>) {
    var address: [UInt8] = []
    if event.kind == .bareLink {
      address = Array(tree.text.bytes[range])
    } else {
      CharacterReference.appendUnescaped(tree.text.bytes, range, to: &address, escapes: false)
    }
    var destination: [UInt8] = []
    if event.kind == .mailAutolink || (event.kind == .bareLink && event.payload == BareLinkKind.mail.rawValue) {
      destination = Array("mailto:".utf8)
    } else if event.kind == .bareLink, event.payload == BareLinkKind.www.rawValue {
      destination = Array("http://".utf8)
    }
    destination += address
    write("<a")
    writeDestination(destination, isImage: false, attribute: " href=\"")
    write(">")
    escape(address, textStops)
    write("</a>")
  }

  // MARK: Links

  private mutating func beginLink(_ event: InlineEvent) {
    let target = tree.targets[Int(event.payload)]
    write("<a")
    writeDestination(unescaped(target.destination), isImage: false, attribute: " href=\"")
    writeTitle(target)
    write(">")
  }

  private mutating func beginImage(_ event: InlineEvent) {
    let target = tree.targets[Int(event.payload)]
    write("<img")
    writeDestination(unescaped(target.destination), isImage: true, attribute: " src=\"")
    write(" alt=\"")
  }

  private mutating func finishImage(_ event: InlineEvent) {
    write("\"")
    writeTitle(tree.targets[Int(event.payload)])
    write(isGuide ? ">" : " />")
  }

  private mutating func writeTitle(_ target: LinkTarget) {
    // cmark prints a title that is there but empty; a reader has nothing from it.
    guard let title = target.title, !isGuide || !title.isEmpty else { return }
    write(" title=\"")
    escape(unescaped(title), attributeStops)
    write("\"")
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    CharacterReference.appendUnescaped(tree.text.bytes, range, to: &bytes)
    return bytes
  }

  private mutating func writeDestination(_ destination: [UInt8], isImage: Bool, attribute: StaticString) {
    var destination = destination
    if let rewrite = options.rewriteDestination {
      destination = Array(rewrite(String(decoding: destination, as: UTF8.self), isImage).utf8)
    }
    if isGuide, isUnsafe(destination) {
      // A link without an address leads nowhere; an image has to have one.
      if isImage { write(" src=\"about:invalid\"") }
      return
    }
    write(attribute)
    escape(address: destination)
    write("\"")
    guard isGuide, !isImage, options.markExternalLinks else { return }
    if matchesAnyCase("http://", destination, 0, destination.count)
      || matchesAnyCase("https://", destination, 0, destination.count)
    {
      write(" class=\"external\" rel=\"noopener noreferrer\"")
    }
  }
}
