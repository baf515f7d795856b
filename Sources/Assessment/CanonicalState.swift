import JSON

/// The state as it is saved: keys in the format's order, answers by id, unknown keys kept behind the known ones, and a
/// checksum that shows whether the text was cut or changed on its way.
///
/// The same answers always give the same bytes, so a page saved twice without a change is the same file twice.
public enum CanonicalState {
  /// The format's name, and the only one this version writes.
  public static var format: Text { "hemicycle-answers/1" }

  /// The state's canonical text, its checksum renewed. `state` has to be an object.
  public static func text(of state: JSONObject) -> [UInt8] {
    var state = arranged(state)
    state["checksum"] = .string(checksum(of: state))
    var writer = JSONWriter()
    writer.value(.object(state))
    return writer.bytes
  }

  /// What the state's `checksum` has to be: FNV-1a, 64 bits, of the canonical text with an empty checksum; 16 hexadecimal
  /// digits. It finds damage, not forgery. (Fowler, Noll, Vo; draft-eastlake-fnv.)
  public static func checksum(of state: JSONObject) -> Text {
    var state = arranged(state)
    state["checksum"] = .string("")
    var writer = JSONWriter()
    writer.value(.object(state))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in writer.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var digits: [UInt8] = []
    for shift in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - 4 * shift)) & 0xF
      digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return Text(digits)
  }

  private static func arranged(_ state: JSONObject) -> JSONObject {
    var result = ordered(
      state,
      "format document questionnaires path parliament language answers votes respondents plan history")
    if let document = result["document"]?.object {
      result["document"] = .object(ordered(document, "id copy generation parentHash saved"))
    }
    if let answers = result["answers"]?.object {
      let order = TextIndex(answers.members.count) { answers.members[$0].key }.order
      var members = order.map { answers.members[$0] }
      for index in members.indices {
        guard let answer = members[index].value.object else { continue }
        members[index].value = .object(
          ordered(
            answer,
            "status level target importance confidence evidence reason note adopted"))
      }
      result["answers"] = .object(JSONObject(members))
    }
    if let plan = result["plan"]?.object {
      result["plan"] = .object(
        ordered(
          plan,
          "start quarters capacity budget changeCapacity maxConcurrent pinned excluded running done mandatory adopted"))
    }
    let checksum = result["checksum"] ?? .string("")
    result["checksum"] = nil
    result["checksum"] = checksum
    return result
  }

  private static func ordered(_ object: JSONObject, _ keys: Literal) -> JSONObject {
    var members: [JSONObject.Member] = []
    for key in Text(keys).words {
      if let value = object[key] { members.append(.init(key, value)) }
    }
    let known = members.count
    for member in object.members where !members[..<known].contains(where: { $0.key == member.key }) {
      members.append(member)
    }
    return JSONObject(members)
  }
}
