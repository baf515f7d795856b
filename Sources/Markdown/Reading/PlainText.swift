/// A walk over the tree that keeps the words only.
struct PlainText {
  private let tree: DocumentTree

  /// A walk over `tree`.
  init(_ tree: DocumentTree) {
    self.tree = tree
  }

  /// The words of the page, a line for each block.
  func page() -> [UInt8] {
    var output: [UInt8] = []
    for node in tree.pageBlocks() { appendBlock(node, to: &output) }
    if output.last == Byte.lineFeed { output.removeLast() }
    return output
  }

  /// Appends the words of one block, not of those inside it, and a line end.
  func appendBlock(_ node: Int, to output: inout [UInt8]) {
    switch tree.nodes[node].kind {
    case .paragraph, .heading, .cell: appendInlines(of: node, to: &output)
    case .code:
      for index in Int(tree.nodes[node].textStart)..<Int(tree.nodes[node].textEnd) {
        let segment = tree.segments[index]
        output.append(contentsOf: tree.source.bytes[Int(segment.start)..<Int(segment.end)])
        output.append(Byte.lineFeed)
      }
    default: return
    }
    if let last = output.last, last != Byte.lineFeed { output.append(Byte.lineFeed) }
  }

  /// The words of one leaf; line ends are spaces.
  func inlines(of node: Int) -> [UInt8] {
    var output: [UInt8] = []
    appendInlines(of: node, to: &output)
    return output
  }

  private func appendInlines(of node: Int, to output: inout [UInt8]) {
    let bytes = tree.text.bytes
    for index in Int(tree.nodes[node].firstInline)..<Int(tree.nodes[node].endInline) {
      let event = tree.events[index]
      switch event.kind {
      case .text, .code, .autolink, .mailAutolink, .bareLink:
        for byte in bytes[Int(event.start)..<Int(event.end)] {
          output.append(byte == Byte.lineFeed ? Byte.space : byte)
        }
      case .reference: CharacterReference.append(event.payload, to: &output)
      case .softBreak, .hardBreak: output.append(Byte.space)
      default: break
      }
    }
  }
}
