package org.lethe.station.pos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.TokenVerifier;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.certify.VerificationMembers;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.SaleReason;
import org.lethe.station.sale.AttachAnswer;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.SaleCheck.CertificateCheck;
import org.lethe.station.sale.SaleGate;
import org.lethe.station.sale.SaleService;

/** The four resources and their description. What can be asked here is all that there is. */
public final class PosApi {
    private static final String DESCRIPTION = "pos-1.json";

    private final SaleService sales;
    private final SaleGate gate;
    private final TrustedKeys trusted;

    /**
     * @param sales finds certificates, and knows which hangs on which sale
     * @param gate whether a sale may close
     * @param trusted the keys that count
     */
    public PosApi(SaleService sales, SaleGate gate, TrustedKeys trusted) {
        this.sales = sales;
        this.gate = gate;
        this.trusted = trusted;
    }

    /** Answers a call that the doorkeeper let in. */
    Answer answer(Call call) {
        try {
            return route(call);
        } catch (RequestBody.MalformedException malformed) {
            return Answer.problem(malformed.problem(), String.valueOf(malformed.getMessage()));
        }
    }

    private Answer route(Call call) throws RequestBody.MalformedException {
        var path = call.path();
        if (path.equals(List.of("openapi.json"))) {
            return only("GET", call, PosApi::description);
        }
        if (path.equals(List.of("verify"))) {
            return only("POST", call, this::verify);
        }
        if (path.size() == 2 && path.get(0).equals("certificates")) {
            return only("GET", call, this::certificate);
        }
        if (path.size() == 3
                && path.get(0).equals("certificates")
                && path.get(2).equals("sale")) {
            return only("POST", call, this::attach);
        }
        return path.size() == 3 && path.get(0).equals("sales") && path.get(2).equals("check")
                ? only("GET", call, this::check)
                : Answer.problem(Problem.NOT_FOUND, "All that can be asked for is in /v1/openapi.json");
    }

    private static Answer only(String method, Call call, Resource resource) throws RequestBody.MalformedException {
        return call.method().equals(method)
                ? resource.answer(call)
                : Answer.problem(Problem.METHOD_NOT_ALLOWED, "Use " + method).with("Allow", method);
    }

    private static Answer description(Call call) {
        try (var file = PosApi.class.getResourceAsStream(DESCRIPTION)) {
            return Answer.okJson(
                    new String(Objects.requireNonNull(file, DESCRIPTION).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not read the program's own file " + DESCRIPTION, fault);
        }
    }

    private Answer verify(Call call) throws RequestBody.MalformedException {
        var body = RequestBody.of(call, List.of("scanned"));
        return Answer.ok(VerificationMembers.of(TokenVerifier.verify(body.text("scanned"), trusted)));
    }

    private Answer certificate(Call call) {
        return sales.find(call.path().get(1))
                .map(found -> Answer.ok(members(found)))
                .or(() -> sales.findPurged(call.path().get(1)).map(PosApi::purged))
                .orElseGet(() -> noCertificate(call));
    }

    private Answer attach(Call call) throws RequestBody.MalformedException {
        var body = RequestBody.of(call, List.of("sale", "move"));
        var sale = body.text("sale");
        var move = body.object("move", List.of("reason", "by"));
        var what = call.path().get(1);
        var answer = move.isPresent()
                ? sales.move(what, sale, move.get().text("reason"), move.get().text("by"))
                : sales.attach(what, sale);
        return answer(call, answer);
    }

    private Answer answer(Call call, AttachAnswer answer) {
        if (answer instanceof AttachAnswer.Attached done) {
            return Answer.ok(members(done.certificate()));
        }
        if (answer instanceof AttachAnswer.AlreadyAttached elsewhere) {
            return Answer.problem(
                    Problem.ATTACHED_ELSEWHERE,
                    "Check which sale the phone belongs to; to move the certificate, send \"move\" with reason and by",
                    Map.of("attachedTo", elsewhere.to().saleReference()));
        }
        if (answer instanceof AttachAnswer.RedReport red) {
            return Answer.problem(
                    Problem.NOT_ERASED,
                    "Do not sell the phone of job " + red.report().job());
        }
        if (answer instanceof AttachAnswer.NotThisStations other) {
            return Answer.problem(
                    Problem.OTHER_STATION, "Attach " + other.certificateNumber() + " at the station that issued it");
        }
        if (answer instanceof AttachAnswer.Purged purged) {
            return purged(purged.record());
        }
        return answer instanceof AttachAnswer.Invalid invalid
                ? Answer.problem(Problem.INVALID, invalid.reason())
                : noCertificate(call);
    }

    private static Answer purged(PurgedRecord record) {
        return Answer.problem(
                Problem.NOT_FOUND,
                "Certificate " + record.name() + " was issued here, and its records were purged on " + record.at()
                        + " by order of " + record.by() + "; erase the phone again before it is sold");
    }

    private static Answer noCertificate(Call call) {
        return Answer.problem(
                Problem.NOT_FOUND, "This station has no such certificate; scan the label again, digits only");
    }

    private Answer check(Call call) throws RequestBody.MalformedException {
        var check = gate.check(call.path().get(1), phones(call));
        var members = new LinkedHashMap<String, Object>();
        members.put("sale", check.saleReference());
        members.put("mayClose", check.mayClose());
        members.put("reasons", reasons(call, check.reasons()));
        members.put(
                "phones",
                check.phones().stream().map(phone -> members(call, phone)).toList());
        return Answer.ok(members);
    }

    private static OptionalInt phones(Call call) throws RequestBody.MalformedException {
        var text = call.phones();
        if (text.filter(number -> !number.matches("[1-9][0-9]{0,3}")).isPresent()) {
            throw new RequestBody.MalformedException(
                    Problem.BAD_REQUEST, "\"phones\" is the number of phones on the sale, 1 to 9999");
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get()));
    }

    private static Map<String, Object> members(Call call, CertificateCheck phone) {
        var members = new LinkedHashMap<String, Object>();
        members.put("certificate", phone.certificate().number());
        members.put("phone", phone.certificate().phoneName());
        members.put("reasons", reasons(call, phone.reasons()));
        return members;
    }

    private static List<Map<String, Object>> reasons(Call call, List<SaleReason> reasons) {
        var messages = Messages.in(call.language());
        Function<SaleReason, Map<String, Object>> members =
                reason -> Map.of("code", reason, "text", messages.reason(reason), "remedy", messages.remedy(reason));
        return reasons.stream().map(members).toList();
    }

    private Map<String, Object> members(SanitizationCertificate certificate) {
        var token = QrText.digits(certificate);
        var verification = TokenVerifier.verify(token, certificate.evidenceJson(), trusted);
        var members = new LinkedHashMap<String, Object>();
        members.put("number", certificate.number());
        members.put("posCode", certificate.posCode());
        members.put("assurance", certificate.assurance());
        members.put("issuedAt", certificate.issuedAt().toString());
        members.put("simulated", certificate.simulated());
        members.put("phone", certificate.phoneName());
        members.put("sale", sales.saleOf(certificate.number()).map(Attachment::saleReference));
        members.put("verification", verification.result());
        members.put("token", token);
        return members;
    }

    /** Answers one kind of call. */
    @FunctionalInterface
    private interface Resource {
        Answer answer(Call call) throws RequestBody.MalformedException;
    }
}
