// Tables, as the renderer prints them.

extension HTMLRenderer {
  mutating func beginTable(_ node: BlockNode) {
    startLine()
    if let label = options.tableLabel {
      tables += 1
      write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
      escape(replacing("{number}", in: label, by: String(tables)), attributeStops)
      write("\">\n")
    }
    write("<table>\n")
  }

  mutating func finishTable(_ node: BlockNode) {
    if node.firstChild != node.lastChild { write("</tbody>\n") }
    write("</table>\n")
    if options.tableLabel != nil { write("</div>\n") }
  }

  mutating func beginRow(_ node: BlockNode) {
    if node.flag {
      write("<thead>\n")
    } else if tree.nodes[Int(node.previous)].flag {
      write("<tbody>\n")
    }
    write("<tr>\n")
  }

  /// Fills a short row with empty cells, up to a bound on all of them: a wide table with many short rows must not grow
  /// as the product of both.
  mutating func finishRow(_ node: BlockNode) {
    let cells = node.lastChild == BlockNode.none ? 0 : Int(tree.nodes[Int(node.lastChild)].level) + 1
    let missing = min(max(0, Int(node.level) - cells), filledCellsLimit - filledCells)
    for column in cells..<cells + missing {
      writeCellTag(column, of: node)
      write("</td>\n")
    }
    filledCells += missing
    write(node.flag ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  mutating func beginCell(_ node: BlockNode) {
    writeCellTag(Int(node.level), of: tree.nodes[Int(node.parent)])
  }

  private mutating func writeCellTag(_ column: Int, of row: BlockNode) {
    write(row.flag ? "<th" : "<td")
    switch tree.alignments[Int(row.detail) + column] {
    case .none: break
    case .left: write(" class=\"left\"")
    case .center: write(" class=\"center\"")
    case .right: write(" class=\"right\"")
    }
    write(row.flag ? " scope=\"col\">" : ">")
  }
}
