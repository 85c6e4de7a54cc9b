package org.lethe.station.i18n;

/** The texts that are not the word for a value of the model. Named like their keys; what they say stands in the bundles. */
public enum Text {
    // of the window as a whole
    APP_TITLE("app.title"),
    APP_SUBTITLE("app.subtitle"),

    // of the bench
    BENCH_ADB_STARTING("bench.adb.starting"),
    BENCH_ADB_RUNNING("bench.adb.running"),
    BENCH_ADB_LOST("bench.adb.lost"),
    BENCH_PHONES("bench.phones"),
    BENCH_EMPTY_TITLE("bench.empty.title"),
    BENCH_EMPTY_DEBUGGING("bench.empty.debugging"),
    BENCH_EMPTY_CABLE("bench.empty.cable"),
    BENCH_EMPTY_ALLOW("bench.empty.allow"),
    BENCH_EMPTY_CHARGES("bench.empty.charges"),

    // of the list
    LIST_SPOKEN("list.spoken"),
    LIST_NUMBER("list.number"),
    LIST_PHONE("list.phone"),
    LIST_STATE("list.state"),
    LIST_WHAT("list.what"),
    LIST_ORDERS("list.orders"),

    // which phone is this?
    SIGNAL_VIBRATES("signal.vibrates"),
    SIGNAL_BLINKS("signal.blinks"),
    SIGNAL_CANNOT("signal.cannot"),

    // of the tools
    TOOL_CONSENT("tool.consent"),
    TOOL_LIST("tool.list"),
    TOOL_LESSON("tool.lesson"),
    TOOL_KEYS("tool.keys"),
    KEYS_TITLE("keys.title"),
    KEYS_LIST("keys.list"),

    // of the lesson in which the hub is learned
    LESSON_NEXT("lesson.next"),
    LESSON_DONE("lesson.done"),
    LESSON_FORGET("lesson.forget"),
    LESSON_CALL_OFF("lesson.callOff"),

    // of what was scanned
    SCAN_TICKET("scan.ticket"),
    SALE_SCAN_NEXT("sale.scanNext"),
    SALE_ATTACHED("sale.attached"),
    SALE_ON_ANOTHER("sale.onAnother"),
    SALE_REFUSED("sale.refused"),
    SALE_FAULT("sale.fault"),

    // of the customer's window
    CONSENT_TITLE("consent.title"),
    CONSENT_SCOPE("consent.scope"),
    CONSENT_METHOD("consent.method"),
    CONSENT_IMPACT("consent.impact"),
    CONSENT_FINAL("consent.final"),
    CONSENT_SIGN("consent.sign"),
    CONSENT_CLEAR("consent.clear"),
    CONSENT_AGREE("consent.agree"),
    CONSENT_REFUSE("consent.refuse"),
    CONSENT_KEPT("consent.kept"),
    CONSENT_NO_PHONE("consent.noPhone"),
    CONSENT_OTHER_PHONES("consent.otherPhones"),

    // of the pages
    PAGE_BENCH("page.bench"),

    // of the switches
    SWITCH_LANGUAGE("switch.language"),
    SWITCH_THEME_DARK("switch.theme.dark"),
    SWITCH_THEME_LIGHT("switch.theme.light"),

    // of the order
    ORDER_OPERATOR("order.operator"),
    ORDER_OPERATOR_PROMPT("order.operator.prompt"),
    ORDER_CONSENT("order.consent"),
    ORDER_CONSENT_PROMPT("order.consent.prompt"),
    ORDER_POLICY("order.policy"),
    ORDER_ERASE_ALL("order.eraseAll"),
    ORDER_MISSING_OPERATOR("order.missing.operator"),
    ORDER_MISSING_CONSENT("order.missing.consent"),

    // of who works at the window
    SIGNIN_NAME("signIn.name"),
    SIGNIN_PIN("signIn.pin"),
    SIGNIN_ENTER("signIn.enter"),
    SIGNIN_LEAVE("signIn.leave"),
    SIGNIN_MISSING("signIn.missing"),
    SIGNIN_PIN_FORM("signIn.pinForm"),
    SIGNIN_WRONG("signIn.wrong"),
    SIGNIN_WAIT("signIn.wait"),
    SIGNIN_UNKNOWN("signIn.unknown"),

    // of the question about warnings
    OVERRIDE_TITLE("override.title"),
    OVERRIDE_EXPLAIN("override.explain"),
    OVERRIDE_REASON("override.reason"),
    OVERRIDE_SECOND("override.second"),
    OVERRIDE_ACT("override.act"),

    // of what an earlier run left
    INTERRUPTED_TITLE("interrupted.title"),
    INTERRUPTED_LINE("interrupted.line"),
    INTERRUPTED_UNTOUCHED("interrupted.untouched"),
    INTERRUPTED_PLUG_IN("interrupted.plugIn"),
    INTERRUPTED_ANSWER("interrupted.answer"),
    INTERRUPTED_JUDGED("interrupted.judged"),
    INTERRUPTED_READ("interrupted.read"),

    // told after an order
    NOTICE_DISMISS("notice.dismiss"),
    NOTICE_REFUSED("notice.refused"),
    NOTICE_REFUSED_UNKNOWN("notice.refused.unknown"),
    NOTICE_CANCEL_LATE("notice.cancel.late"),
    NOTICE_FAULT("notice.fault"),
    NOTICE_ANSWER_NAMELESS("notice.answer.nameless"),
    NOTICE_ANSWER_LATE("notice.answer.late"),
    NOTICE_NOT_DONE("notice.notDone"),
    NOTICE_NO_SALES("notice.noSales"),

    // of a tile
    TILE_NAME("tile.name"),
    TILE_SPOKEN("tile.spoken"),
    TILE_VACANT("tile.vacant"),
    TILE_PLUG_IN("tile.plugIn"),
    TILE_IDENTIFY("tile.identify"),
    TILE_QR("tile.qr"),
    TILE_UNKNOWN_PHONE("tile.unknownPhone"),
    TILE_ERASE("tile.erase"),
    TILE_ERASE_AGAIN("tile.eraseAgain"),
    TILE_CANCEL("tile.cancel"),
    TILE_MORE_OBSTACLES("tile.moreObstacles"),
    TILE_STEP("tile.step"),
    TILE_PASS("tile.pass"),
    TILE_JOB_LEFT("tile.jobLeft"),
    TILE_JOB_LEFT_UNKNOWN("tile.jobLeft.unknown"),
    TILE_AMOUNT("tile.amount"),
    TILE_LOOKING("tile.looking"),
    TILE_READY("tile.ready"),
    TILE_AWAY("tile.away"),
    TILE_PERSON("tile.person"),
    TILE_BY_HAND("tile.byHand"),
    TILE_BY_HAND_THEN("tile.byHand.then"),
    TILE_RESET_SEEN("tile.resetSeen"),
    TILE_NOT_RESET("tile.notReset"),
    TILE_JUDGING("tile.judging"),
    TILE_CANCELLED("tile.cancelled"),
    TILE_SIMULATED("tile.simulated"),
    TILE_DO_NOT_SELL("tile.doNotSell"),
    TILE_NO_REASON("tile.noReason"),
    TILE_POS_CODE("tile.posCode"),
    TILE_CERTIFICATE("tile.certificate"),
    TILE_QR_ENLARGE("tile.qr.enlarge"),
    TILE_QR_TITLE("tile.qr.title"),
    TILE_QR_CLOSE("tile.qr.close"),
    TILE_SPOKEN_PROGRESS("tile.spoken.progress"),

    // of the question before erasing
    CONFIRM_TITLE("confirm.title"),
    CONFIRM_TITLE_ONE("confirm.title.one"),
    CONFIRM_EXPLAIN("confirm.explain"),
    CONFIRM_EXPLAIN_ONE("confirm.explain.one"),
    CONFIRM_ORDER("confirm.order"),
    CONFIRM_ERASE("confirm.erase"),
    CONFIRM_ERASE_ONE("confirm.erase.one"),
    CONFIRM_KEEP("confirm.keep"),
    CONFIRM_TYPE_COUNT("confirm.typeCount"),

    // of the question before closing
    CLOSE_TITLE("close.title"),
    CLOSE_EXPLAIN("close.explain"),
    CLOSE_STAY("close.stay"),
    CLOSE_LEAVE("close.leave"),

    // of the settings
    PAGE_SETTINGS("page.settings"),
    SETTINGS_SHOP_PART("settings.part.shop"),
    SETTINGS_POLICY_PART("settings.part.policy"),
    SETTINGS_PRINT_PART("settings.part.print"),
    SETTINGS_WINDOW_PART("settings.part.window"),
    SETTINGS_ADB_PART("settings.part.adb"),
    SETTINGS_OPERATORS_PART("settings.part.operators"),
    SETTINGS_TRUST_PART("settings.part.trust"),
    SETTINGS_SAVE("settings.save"),
    SETTINGS_SAVED("settings.saved"),
    SETTINGS_DONE("settings.done"),
    SETTINGS_REFUSED("settings.refused"),
    SETTINGS_FAULT("settings.fault"),
    SETTINGS_SUPERVISOR("settings.supervisor"),
    SETTINGS_NOT_PROVEN("settings.notProven"),
    SETTINGS_NAME_TAKEN("settings.nameTaken"),
    SETTINGS_NEEDS_SUPERVISOR("settings.needsSupervisor"),
    SETTINGS_ADD("settings.add"),
    SETTINGS_RETIRE("settings.retire"),
    SETTINGS_NEW_PIN("settings.newPin"),
    SETTINGS_ROLE("settings.role"),
    SETTINGS_CLERK("settings.clerk"),
    SETTINGS_SUPERVISES("settings.supervises"),
    SETTINGS_LEFT("settings.left"),
    SETTINGS_MEMBER("settings.member"),
    SETTINGS_TRUST("settings.trust"),
    SETTINGS_BAD_KEYS("settings.badKeys"),
    SETTINGS_TEST_PRINT("settings.testPrint"),
    SETTINGS_FIELD_SHOP("settings.shop.caption"),
    SETTINGS_FIELD_CONTACT("settings.contact.caption"),
    SETTINGS_FIELD_OPERATOR_TITLE("settings.operatorTitle.caption"),
    SETTINGS_FIELD_POLICY("settings.policy.caption"),
    SETTINGS_FIELD_TWO_FOR_OVERRIDE("settings.twoForOverride.caption"),
    SETTINGS_FIELD_SECOND_LOOK_PERCENT("settings.secondLookPercent.caption"),
    SETTINGS_FIELD_OWNERS("settings.owners.caption"),
    SETTINGS_FIELD_LOCK_AFTER_MINUTES("settings.lockAfterMinutes.caption"),
    SETTINGS_FIELD_DOCUMENT_PRINTER("settings.documentPrinter.caption"),
    SETTINGS_FIELD_LABEL_PRINTER("settings.labelPrinter.caption"),
    SETTINGS_FIELD_LABEL_SIZE("settings.labelSize.caption"),
    SETTINGS_FIELD_LABEL_DPI("settings.labelDpi.caption"),
    SETTINGS_FIELD_LABEL_AFTER_JOB("settings.labelAfterJob.caption"),
    SETTINGS_FIELD_LANGUAGE("settings.language.caption"),
    SETTINGS_FIELD_THEME("settings.theme.caption"),
    SETTINGS_FIELD_VERIFY_URL("settings.verifyUrl.caption"),
    SETTINGS_FIELD_RETENTION_YEARS("settings.retentionYears.caption"),
    SETTINGS_FIELD_ADB("settings.adb.caption"),
    SETTINGS_FIELD_ADB_PATH("settings.adbPath.caption"),

    // around figures
    FIGURE_RATE("figure.rate"),
    FIGURE_LEFT_SECONDS("figure.left.seconds"),
    FIGURE_LEFT_MINUTES("figure.left.minutes"),
    FIGURE_LEFT_HOURS("figure.left.hours");

    private final String key;

    Text(String key) {
        this.key = key;
    }

    /** Its key in the bundles. */
    String key() {
        return key;
    }
}
