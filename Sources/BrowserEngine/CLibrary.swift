/// The few C functions that compiled Swift calls by name. `memcpy`, `memmove` and `memset` are instructions of WebAssembly
/// and must not be defined.

/// Memory of at least `count` bytes, aligned to 16; nil where there is none left.
@c(__wrap_malloc) public func allocate(_ count: UInt) -> UnsafeMutableRawPointer? {
  UnsafeMutableRawPointer(bitPattern: heap.allocate(count))
}

/// Gives memory back.
@c(__wrap_free) public func release(_ block: UnsafeMutableRawPointer?) {
  heap.release(UInt(bitPattern: block))
}

/// Every block is aligned to 16 bytes, and Swift asks for no more. Returns 0, EINVAL (22) or ENOMEM (12).
@c(posix_memalign)
public func allocateAligned(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: UInt, _ count: UInt
) -> Int32 {
  guard alignment <= 16 else { return 22 }
  guard let block = allocate(count) else { return 12 }
  result.pointee = block
  return 0
}

/// The order of two runs of bytes.
@c(memcmp)
public func compareMemory(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: UInt) -> Int32 {
  for index in 0..<Int(count) where a[index] != b[index] { return Int32(a[index]) - Int32(b[index]) }
  return 0
}

/// Seeds hashing with a constant: the same request does the same work every time.
@c(arc4random_buf) public func fillSeed(_ buffer: UnsafeMutableRawPointer, _ count: UInt) {
  buffer.initializeMemory(as: UInt8.self, repeating: 0x5A, count: Int(count))
}

/// The product of two 128-bit integers, low half first, for the compiler's wide multiplications.
@c(__multi3)
public func multiplyWide(
  _ product: UnsafeMutablePointer<UInt64>, _ aLow: UInt64, _ aHigh: UInt64, _ bLow: UInt64, _ bHigh: UInt64
) {
  let half: UInt64 = 0xFFFF_FFFF
  let lowLow = (aLow & half) &* (bLow & half)
  let highLow = (aLow >> 32) &* (bLow & half)
  let lowHigh = (aLow & half) &* (bLow >> 32)
  let middle = (lowLow >> 32) &+ (highLow & half) &+ (lowHigh & half)
  product[0] = (lowLow & half) | middle << 32
  let carried = (aLow >> 32) &* (bLow >> 32) &+ (highLow >> 32) &+ (lowHigh >> 32) &+ (middle >> 32)
  product[1] = carried &+ aLow &* bHigh &+ aHigh &* bLow
}
