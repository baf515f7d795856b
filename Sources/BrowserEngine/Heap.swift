@_extern(c, "llvm.wasm.memory.size.i32") private func memorySize(_ memory: Int32) -> Int32
@_extern(c, "llvm.wasm.memory.grow.i32") private func memoryGrow(_ memory: Int32, _ pages: Int32) -> Int32

/// Memory for the engine, where there is no C library to ask.
///
/// Blocks come in size classes: multiples of 16 bytes up to 256, then four classes to each doubling, so that at most a
/// fifth is wasted. A freed block goes on its class's list and is handed out again first; fresh ones are cut off the top.
/// Every block has a header of 16 bytes that holds its class, which keeps payloads aligned to 16.
struct Heap: ~Copyable {
  private static let header: UInt = 16
  private static let smallClasses = 16
  private static let pageBytes: UInt = 65_536
  private static let largestRequest: UInt = 1 << 29

  /// The first byte never handed out, and the end of the memory there is.
  private var top: UInt = 0
  private var end: UInt = 0
  /// For each class, the first freed block; its first word is the next.
  private var freed = InlineArray<112, UInt>(repeating: 0)

  init() {}

  /// The address of at least `count` bytes, or 0 where the browser gives no more.
  mutating func allocate(_ count: UInt) -> UInt {
    guard count <= Heap.largestRequest else { return 0 }
    let sizeClass = Heap.sizeClass(of: count)
    let reused = freed[sizeClass]
    if reused != 0 {
      freed[sizeClass] = Heap.word(at: reused).pointee
      return reused
    }
    let needed = Heap.header + Heap.bytes(inClass: sizeClass)
    guard end - top >= needed || grow(by: needed - (end - top)) else { return 0 }
    let block = top
    top += needed
    Heap.word(at: block).pointee = UInt(sizeClass)
    return block + Heap.header
  }

  /// Takes a block back; 0 is nothing.
  mutating func release(_ address: UInt) {
    guard address != 0 else { return }
    let sizeClass = Int(Heap.word(at: address - Heap.header).pointee)
    Heap.word(at: address).pointee = freed[sizeClass]
    freed[sizeClass] = address
  }

  /// By a quarter of what there is, at most 1 MiB beyond the need, so that growing stays rare and memory stays small.
  private mutating func grow(by missing: UInt) -> Bool {
    if end == 0 {
      end = UInt(memorySize(0)) * Heap.pageBytes
      top = end
    }
    let pages = max((missing + Heap.pageBytes) / Heap.pageBytes, min(16, end / (4 * Heap.pageBytes)))
    guard memoryGrow(0, Int32(pages)) >= 0 else { return false }
    end += pages * Heap.pageBytes
    return true
  }

  private static func word(at address: UInt) -> UnsafeMutablePointer<UInt> {
    UnsafeMutablePointer(bitPattern: address)!
  }

  /// The smallest class whose blocks hold `count` bytes.
  private static func sizeClass(of count: UInt) -> Int {
    if count <= 256 { return count == 0 ? 0 : Int((count - 1) / 16) }
    let last = count - 1
    let exponent = UInt.bitWidth - 1 - last.leadingZeroBitCount
    let quarter = Int(last >> UInt(exponent - 2)) & 3
    return smallClasses + (exponent - 8) * 4 + quarter
  }

  /// What a block of the class holds.
  private static func bytes(inClass sizeClass: Int) -> UInt {
    if sizeClass < smallClasses { return UInt(sizeClass + 1) * 16 }
    let (doubling, quarter) = (sizeClass - smallClasses).quotientAndRemainder(dividingBy: 4)
    return (64 << UInt(doubling)) * UInt(5 + quarter)
  }
}

/// The one heap of the one instance.
nonisolated(unsafe) var heap = Heap()
