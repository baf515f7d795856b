// Addresses that stand in the text without any mark-up: `www.example.org`, `https://example.org`, `name@example.org`.

extension InlineParser {
  /// Looks whether a bare address begins at, or holds, the byte at the cursor.
  mutating func bareLink() {
    at += 1
  }
}
