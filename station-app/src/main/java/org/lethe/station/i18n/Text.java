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
