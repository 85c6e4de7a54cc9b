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

    // of the pages
    PAGE_BENCH("page.bench"),
    PAGE_HISTORY("page.history"),
    PAGE_TODAY("page.today"),
    PAGE_DOCTOR("page.doctor"),
    PAGE_FAULT("page.fault"),
    HISTORY_SEARCH("history.search"),
    HISTORY_SEARCH_PROMPT("history.search.prompt"),
    HISTORY_STATE("history.state"),
    HISTORY_ANY_STATE("history.anyState"),
    HISTORY_FROM("history.from"),
    HISTORY_UNTIL("history.until"),
    HISTORY_FIND("history.find"),
    HISTORY_STARTED("history.started"),
    HISTORY_PHONE("history.phone"),
    HISTORY_SERIAL("history.serial"),
    HISTORY_POS_CODE("history.posCode"),
    HISTORY_SALE("history.sale"),
    HISTORY_REASON("history.reason"),
    HISTORY_NOTHING("history.nothing"),
    HISTORY_MORE("history.more"),
    HISTORY_EXPORT_CSV("history.export.csv"),
    HISTORY_EXPORT_JSON("history.export.json"),
    HISTORY_EXPORTED("history.exported"),
    HISTORY_EXPORT_FAILED("history.export.failed"),
    TODAY_NOTHING("today.nothing"),
    TODAY_OPEN("today.open"),
    TODAY_BY_MODEL("today.byModel"),
    TODAY_BY_PORT("today.byPort"),
    TODAY_JOBS("today.jobs"),
    TODAY_RED("today.red"),
    TODAY_LINE_FAILURES("today.lineFailures"),
    TODAY_MINUTES("today.minutes"),
    DOCTOR_EXPLAIN("doctor.explain"),
    DOCTOR_AGAIN("doctor.again"),

    // of the page of a job
    PAGE_DETAIL("page.detail"),
    PAGE_BACK("page.back"),
    DETAIL_PRINT("detail.print"),
    DETAIL_PRINT_LABEL("detail.print.label"),
    DETAIL_PREVIEW("detail.preview"),
    DETAIL_NO_PREVIEW("detail.preview.none"),
    DETAIL_NO_DOCUMENT("detail.document.none"),
    DETAIL_PHONE("detail.phone"),
    DETAIL_ANDROID("detail.android"),
    DETAIL_ENCRYPTION("detail.encryption"),
    DETAIL_STORAGE("detail.storage"),
    DETAIL_WAY("detail.way"),
    DETAIL_REFUSED("detail.refused"),
    DETAIL_FALLBACK("detail.fallback"),
    DETAIL_EVIDENCE("detail.evidence"),
    DETAIL_STORY("detail.story"),
    DETAIL_EXCHANGES("detail.exchanges"),

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
    NOTICE_NO_SALES("notice.noSales"),

    // of a tile
    TILE_NAME("tile.name"),
    TILE_SPOKEN("tile.spoken"),
    TILE_UNKNOWN_PHONE("tile.unknownPhone"),
    TILE_ERASE("tile.erase"),
    TILE_ERASE_AGAIN("tile.eraseAgain"),
    TILE_CANCEL("tile.cancel"),
    TILE_MORE_OBSTACLES("tile.moreObstacles"),
    TILE_STEP("tile.step"),
    TILE_PASS("tile.pass"),
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
