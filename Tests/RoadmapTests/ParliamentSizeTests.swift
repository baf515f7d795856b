import Assessment
import JSON
import Testing

@testable import Roadmap

@Suite("Figures are for a parliament's size")
struct ParliamentSizeTests {
  func catalogue(_ profile: String?) -> Catalogue {
    let errors = FieldErrors()
    func field(_ text: String) -> JSONField { JSONField(try! readJSON(Array(text.utf8)), errors: errors) }
    let catalogue = Catalogue(
      field(
        #"""
        {"roles":[{"id":"staff","title":"Staff","capacity":[10,25,90]},{"id":"it","title":"IT","capacity":7}],
         "defaults":{"quarters":12,"budget":[50,200,900],"changeCapacity":[4,6,8],"concurrent":3},
         "sizes":[{"question":"staff","medium":100,"large":600},{"question":"members","medium":80,"large":250}],
         "initiatives":[{"id":"one","title":"One","area":"c","duration":[1,2,3],"effort":{"staff":[5,15,40]},
           "cost":[0,10,40],"changeLoad":2,"requires":[],"lifts":[]}]}
        """#),
      for: profile.map { AnswerSheet(field("{\"parliament\":{\($0)}}")) })
    precondition(errors.first == nil)
    return catalogue
  }

  @Test(
    "The first question answered with a number decides",
    arguments: [
      (#""staff":"99""#, 0), (#""staff":"100""#, 1), (#""staff":"599""#, 1), (#""staff":"600""#, 2),
      (#""members":"79","staff":"1 200""#, 2), (#""members":"250","staff":"about 50""#, 2), (#""members":"79""#, 0),
      (#""staff":"-5","members":"99999999999999999999""#, 1), (#""staff":"1\u202f200""#, 2), (#""staff":"""#, 1),
    ])
  func size(profile: String, index: Int) {
    #expect(catalogue(profile).size.index == index)
  }

  @Test("Where nobody answered, the parliament is of medium size, and that was not said")
  func unknown() {
    for catalogue in [catalogue(nil), catalogue(""), catalogue(#""name":"P""#)] {
      #expect(catalogue.size.name == "medium" && !catalogue.size.isGiven)
      #expect(catalogue.defaults.budget == 200 && catalogue.defaults.capacity == [25, 7])
    }
    #expect(catalogue(#""staff":"300""#).size.isGiven)
  }

  @Test("Each figure is the size's own, or the same for all")
  func figures() {
    let large = catalogue(#""staff":"2000""#)
    let one = large.initiatives[0]
    #expect(one.duration == 3 && one.effort[0].amount == 40 && one.cost == 40 && one.changeLoad == 2)
    #expect(large.defaults.capacity == [90, 7] && large.defaults.changeCapacity == 8 && large.defaults.concurrent == 3)
    #expect(catalogue(#""staff":"2""#).initiatives[0].duration == 1)
  }

  @Test("Two figures are refused")
  func malformed() throws {
    let errors = FieldErrors()
    let text = #"{"roles":[{"id":"a","title":"A","capacity":[1,2]}],"defaults":{}}"#
    _ = Catalogue(JSONField(try readJSON(Array(text.utf8)), errors: errors))
    #expect(errors.first?.path == "roles[0].capacity")
  }
}
