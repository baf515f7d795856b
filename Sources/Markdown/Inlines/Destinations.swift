// Where links and images lead.

/// A destination in the leaf text.
struct DestinationPlace {
  let range: Range<Int>
  let isImage: Bool
  /// Whether a backslash before punctuation stands for the punctuation.
  let hasEscapes: Bool
}

extension DocumentTree {
  /// The destinations of all links and images in the order of the text, each definition once.
  func destinations() -> [DestinationPlace] {
    var places: [DestinationPlace] = []
    var seen: Set<Int32> = []
    var isInLink = false
    for event in events {
      let range = Int(event.start)..<Int(event.end)
      switch event.kind {
      case .linkClose: isInLink = false
      case .linkOpen, .imageOpen:
        if event.kind == .linkOpen { isInLink = true }
        let target = targets[Int(event.payload)]
        if target.definition >= 0, !seen.insert(target.definition).inserted { continue }
        places.append(
          DestinationPlace(range: target.destination, isImage: event.kind == .imageOpen, hasEscapes: true))
      case .autolink where !isInLink:
        places.append(DestinationPlace(range: range, isImage: false, hasEscapes: false))
      case .bareLink where !isInLink && event.payload == BareLinkKind.web.rawValue:
        places.append(DestinationPlace(range: range, isImage: false, hasEscapes: false))
      default: break
      }
    }
    return places
  }

  /// The links of the document as they are reported.
  func links() -> [Link] {
    destinations().map { place in
      let destination = unescaped(place)
      return Link(
        destination: String(decoding: destination, as: UTF8.self), isImage: place.isImage,
        isUnsafe: dialect == .guide && isUnsafe(destination), range: source.original(of: text.source(of: place.range)))
    }
  }

  /// The address that is meant.
  func unescaped(_ place: DestinationPlace) -> [UInt8] {
    var destination: [UInt8] = []
    CharacterReference.appendUnescaped(text.bytes, place.range, to: &destination, escapes: place.hasEscapes)
    return destination
  }
}

/// Whether following the address would run a script or open a file that the page cannot vouch for.
func isUnsafe(_ destination: [UInt8]) -> Bool {
  let start = scanWhitespace(destination, 0, destination.count)
  let end = destination.count
  if matchesAnyCase("data:", destination, start, end) {
    return
      !(matchesAnyCase("data:image/png", destination, start, end)
      || matchesAnyCase("data:image/gif", destination, start, end)
      || matchesAnyCase("data:image/jpeg", destination, start, end)
      || matchesAnyCase("data:image/webp", destination, start, end))
  }
  return matchesAnyCase("javascript:", destination, start, end) || matchesAnyCase("vbscript:", destination, start, end)
    || matchesAnyCase("file:", destination, start, end)
}
