package org.lethe.station.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.Peer;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RemovableStorage;
import org.lethe.station.model.Severity;
import org.lethe.station.model.Situation.Belongings;
import org.lethe.station.model.StepKind;
import org.lethe.station.verify.SampleErasures;

/** Nothing that the evidence record holds is missing on the pages, and no English sentence stands in a Chinese document. */
class EvidencePagesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SCHEMA = Path.of("..", "docs", "schema", "evidence-1.json");
    /** Leaves that are not on the pages, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "/schema", "names the format of the attached file, which is for programs",
            "/outcome", "the pages show the state of the document, which is stored beside the record",
            "/certificate", "the pages show the number of the document, which is signed",
            "/reasons/0", "the pages show the reasons of the document, which are stored beside the record");

    private Path directory = Path.of("");

    @BeforeEach
    void withFontsInAnEmptyDirectory(@TempDir Path empty) {
        directory = empty;
        if (Samples.fonts().files().isEmpty()) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_leaf_of_the_schema_is_on_the_pages(Language language) throws Exception {
        var marked = new MarkedRecord(MAPPER.readTree(SCHEMA.toFile()));
        var record = marked.record();

        var text = text(Samples.withEvidence(Samples.certificate(SampleErasures.good()), record.toString()), language);

        assertThat(marked.marks)
                .hasSizeGreaterThan(80)
                .containsKeys(EXCEPTIONS.keySet().toArray(new String[0]));
        assertThat(marked.marks)
                .allSatisfy((place, mark) -> assertThat(text.contains(mark) || EXCEPTIONS.containsKey(place))
                        .as("%s, marked %s, on the pages:%n%s", place, mark, text)
                        .isTrue());
    }

    @Test
    void what_the_phone_said_instead_of_a_value_is_shown_as_that_and_as_nothing_else() throws Exception {
        var silent = Samples.certificate(SampleErasures.good().imeis(Fact.unknown("no such service")));

        assertThat(text(silent, Language.EN)).contains("IMEInotknown;thephonesaid:nosuchservice");
        assertThat(new LabelFacts(silent, DocumentWords.in(Language.EN)).lines())
                .contains("S/N …BCDE")
                .noneMatch(line -> line.startsWith("IMEI"));
    }

    static Stream<Document> allKinds() {
        var policies = Stream.of(PolicyId.values())
                .map(policy -> Samples.certificate(SampleErasures.good().policy(policy)));
        var encryptions = Stream.of(Encryption.values())
                .map(encryption -> Samples.report(SampleErasures.good().encryption(encryption)));
        var unlocked = Finding.of(ReasonCode.BOOTLOADER_UNLOCKED, Severity.WARNING);
        var lessSeen = Stream.of(
                        SampleErasures.good().endingWithItsReset(),
                        SampleErasures.good().handedOverBy(StepKind.GUIDED_RESET),
                        SampleErasures.good().found(unlocked))
                .map(Samples::report);
        var cards = Fact.known(new RemovableStorage(1, 1), "sm list-volumes all");
        var left = Samples.report(SampleErasures.good()
                .belongings(new Belongings(cards, Fact.known(true, "1"), Fact.unknown("not asked"))));
        return Stream.of(policies, encryptions, lessSeen, Stream.of(left)).flatMap(kinds -> kinds);
    }

    @ParameterizedTest
    @MethodSource("allKinds")
    void every_sentence_of_a_record_has_its_chinese(Document document) throws Exception {
        var chinese = DocumentWords.in(Language.ZH_CN);

        var sentences = sentences(MAPPER.readTree(document.evidenceJson()));

        assertThat(sentences).hasSizeGreaterThan(15);
        assertThat(sentences).allSatisfy(sentence -> assertThat(chinese.stored(sentence))
                .as(sentence)
                .isNotEqualTo(sentence)
                .containsPattern("\\p{IsHan}"));
    }

    @Test
    void the_residuals_of_a_record_stand_in_the_documents_language() throws Exception {
        var document = Samples.certificate(SampleErasures.good());

        assertThat(text(document, Language.ZH_CN)).contains("对其原始内容不作任何声明").doesNotContain("nothingisclaimed");
        assertThat(text(document, Language.EN)).contains("nothingisclaimedabouttheirrawcontent");
    }

    private static List<String> sentences(JsonNode record) {
        var found = new ArrayList<String>();
        record.at("/residuals/statements").forEach(statement -> found.add(statement.asText()));
        record.at("/sanitization/consent/shown").forEach(shown -> found.add(shown.asText()));
        Stream.of(
                        "/phone/propertyNumber",
                        "/phone/mediaType",
                        "/phone/mediaSource",
                        "/sanitization/scope",
                        "/sanitization/consent/agreedTo",
                        "/sanitization/by/title",
                        "/sanitization/by/contact",
                        "/verification/by/title",
                        "/validation/decidedBy",
                        "/validation/disposition",
                        "/validation/destination")
                .map(place -> record.at(place).asText())
                .forEach(found::add);
        return found;
    }

    /** Without blanks, line ends and the commas of large numbers: where a line breaks does not matter. */
    private String text(Document document, Language language) throws Exception {
        var pdf = Files.write(
                directory.resolve("document.pdf"), DocumentPdf.of(document, Samples.QR, Samples.layout(language)));
        return String.join("", Peer.run(directory, "", "pdftotext", "-layout", pdf.toString(), "-"))
                .replaceAll("[\\s,]", "");
    }

    /** A record with every leaf that the schema allows, each with a value that stands nowhere else. */
    private static final class MarkedRecord {
        private final JsonNode schema;
        private final Map<String, String> marks = new TreeMap<>();

        MarkedRecord(JsonNode schema) {
            this.schema = schema;
        }

        JsonNode record() {
            return node("", schema);
        }

        private JsonNode node(String place, JsonNode kind) {
            if (kind.has("$ref")) {
                return kind.path("$ref").asText().endsWith("/time")
                        ? time(place)
                        : node(place, schema.at(kind.path("$ref").asText().substring(1)));
            }
            if (kind.has("anyOf")) {
                return node(place, kind.path("anyOf").get(0));
            }
            return switch (kind.path("type").asText()) {
                case "object" -> object(place, kind);
                case "array" -> MAPPER.createArrayNode().add(node(place + "/0", kind.path("items")));
                case "integer" -> MAPPER.getNodeFactory().numberNode(Long.parseLong(mark(place, "70000%03d")));
                default -> MAPPER.getNodeFactory().textNode(mark(place, "q%03dq"));
            };
        }

        private ObjectNode object(String place, JsonNode kind) {
            var object = MAPPER.createObjectNode();
            kind.path("properties")
                    .fields()
                    .forEachRemaining(
                            field -> object.set(field.getKey(), node(place + "/" + field.getKey(), field.getValue())));
            if (kind.path("additionalProperties").isObject()) {
                object.set("detail", node(place + "/detail", kind.path("additionalProperties")));
            }
            return object;
        }

        private JsonNode time(String place) {
            var minute = marks.size();
            marks.put(place, "2031-01-01%02d:%02d:00UTC".formatted(minute / 60, minute % 60));
            return MAPPER.getNodeFactory().textNode("2031-01-01T%02d:%02d:00Z".formatted(minute / 60, minute % 60));
        }

        private String mark(String place, String form) {
            var mark = form.formatted(marks.size());
            marks.put(place, mark);
            return mark;
        }
    }
}
