import Diagnostics

/// Every message of this module: what can be wrong with files, with a project, with pages.
public enum SiteMessage {
  /// All of them, for `hemicycle explain` and for tests.
  public static let all: [Message] = files + authoring + project + pages

  /// The explanation of every one of them.
  public static let explanations: [Explanation] =
    fileExplanations + authoringExplanations + projectExplanations + pageExplanations

  private static let files: [Message] = [
    .notAProject, .missingFolder, .missingFile, .fileIsFolder, .folderIsFile, .notReadable, .tooLarge, .readingFailed,
    .notUTF8, .notWritable, .readOnly, .diskFull, .writingFailed, .notOurs, .outputAmongSources, .missingParentFolder,
    .linkLeadsBack,
  ]

  private static let authoring: [Message] = [
    .alreadyThere, .notATranslation, .nothingToTranslate, .noPlaceToAdd, .folderWithoutIndex, .languageListed,
    .outdatedSchema, .unfinishedTranslation,
  ]

  private static let project: [Message] = [
    .unknownKey, .unknownKeyNear, .missingKey, .expectedText, .emptyText, .expectedList, .expectedMapping,
    .expectedEntries, .expectedWhole, .outOfRange, .expectedTenths, .badIdentifier, .notAChoice, .notAChoiceNear,
    .duplicateIdentifier, .wrongCount, .malformedHash, .notThreeSizes, .onlyThemes, .unknownName, .unknownNameNear,
    .cycle, .malformedLift, .liftBeyondLevels, .neverLifted, .malformedCondition, .conditionOnItself,
    .notAPlainFileName,
    .optionsWithoutChoice, .missingOverlay, .missingTranslation, .extraTranslation, .extraTranslationNear,
    .levelCountDiffers, .overlayWithoutBase, .unlistedLanguage, .baseNotListed, .badLanguage, .unknownSection,
    .missingString, .placeholdersDiffer, .neededString,
  ]

  private static let pages: [Message] = [
    .badPageName, .linkNowhere, .linkNowhereNear, .anchorNowhere, .anchorNowhereNear, .imageNowhere, .linkOutside,
    .linkToDraft, .linkToResult, .unknownSpecialLink, .unsafeLink, .notTranslated, .outdated, .noFrontMatter,
    .unclosedFrontMatter, .onlyForKind, .agendaDoesNotAddUp, .missingHome, .missingSectionPage, .reservedPageName,
    .imageOutside, .missingTemplate, .missingEngine, .cannotStandInline, .emptyTemplate,
    .notAnEngine,
  ]
}
