package cz.obzor.mining;

import cz.obzor.reading.Box;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Findings in their exchange form (`mining.schema.json`): same findings, same bytes.
public final class FindingsJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private FindingsJson(JsonGenerator out) {
        this.out = out;
    }

    /// Writes UTF-8 and leaves the stream open.
    public static void write(Findings findings, OutputStream stream) throws IOException {
        stream.write(text(findings).getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    public static void write(Findings findings, Writer writer) throws IOException {
        writer.write(text(findings));
        writer.flush();
    }

    public static String text(Findings findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new FindingsJson(generator).findings(findings);
        }
        return text.append('\n').toString();
    }

    private void findings(Findings findings) {
        out.writeStartObject();
        text("file", findings.file());
        if (findings.sha256() != null) {
            text("sha256", findings.sha256());
        }
        text("language", findings.language());
        text("title", findings.title());
        text("kind", findings.kind().code());
        place(findings.territory());
        years("period", findings.period());
        out.writeName("pages");
        out.writeStartArray();
        findings.pages().forEach(this::page);
        out.writeEndArray();
        out.writeName("nodes");
        out.writeStartArray();
        findings.nodes().forEach(this::node);
        out.writeEndArray();
        texts("notes", findings.notes());
        out.writeEndObject();
    }

    private void place(@Nullable Place place) {
        out.writeName("territory");
        if (place == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        text("level", place.level());
        text("code", place.code());
        text("name", place.name());
        out.writeEndObject();
    }

    private void page(PageFact page) {
        out.writeStartObject();
        out.writeName("number");
        out.writeNumber(page.number());
        text("quality", page.quality().name().toLowerCase(Locale.ROOT));
        if (page.reason() != null) {
            text("reason", page.reason());
        }
        out.writeEndObject();
    }

    private void node(Node node) {
        out.writeStartObject();
        text("id", node.id());
        text("parent", node.parent());
        text("kind", node.kind().code());
        text("levelName", node.levelName());
        text("label", node.label());
        text("title", node.title());
        out.writeName("page");
        out.writeNumber(node.page());
        box(node.box());
        text("quote", node.quote());
        text("text", node.text());
        out.writeName("confidence");
        decimal(BigDecimal.valueOf(node.confidence()).setScale(2, RoundingMode.HALF_UP));
        out.writeName("amounts");
        out.writeStartArray();
        node.amounts().forEach(this::amount);
        out.writeEndArray();
        years("years", node.years());
        texts("responsible", node.responsible());
        texts("financing", node.financing());
        out.writeName("indicators");
        out.writeStartArray();
        node.indicators().forEach(this::indicator);
        out.writeEndArray();
        texts("technologies", node.technologies());
        out.writeName("topics");
        out.writeStartArray();
        node.topics().forEach(this::topic);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void box(@Nullable Box box) {
        out.writeName("box");
        if (box == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        for (float side : new float[] {box.left(), box.top(), box.right(), box.bottom()}) {
            decimal(BigDecimal.valueOf(side).setScale(1, RoundingMode.HALF_UP));
        }
        out.writeEndArray();
    }

    private void amount(Amount amount) {
        out.writeStartObject();
        out.writeName("value");
        decimal(amount.value());
        out.writeName("upTo");
        if (amount.upTo() == null) {
            out.writeNull();
        } else {
            decimal(amount.upTo());
        }
        text("currency", amount.currency());
        out.writeName("page");
        out.writeNumber(amount.page());
        text("quote", amount.quote());
        out.writeEndObject();
    }

    private void indicator(Indicator indicator) {
        out.writeStartObject();
        text("name", indicator.name());
        text("unit", indicator.unit());
        text("baseline", indicator.baseline());
        text("target", indicator.target());
        year("targetYear", indicator.targetYear());
        out.writeEndObject();
    }

    private void topic(Topic topic) {
        out.writeStartObject();
        text("scheme", topic.scheme());
        text("code", topic.code());
        out.writeName("confidence");
        decimal(BigDecimal.valueOf(topic.confidence()).setScale(2, RoundingMode.HALF_UP));
        texts("because", topic.because());
        out.writeEndObject();
    }

    private void years(String name, @Nullable Years years) {
        out.writeName(name);
        if (years == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        year("from", years.from());
        year("to", years.to());
        out.writeEndObject();
    }

    private void year(String name, @Nullable Integer year) {
        out.writeName(name);
        if (year == null) {
            out.writeNull();
        } else {
            out.writeNumber(year);
        }
    }

    private void texts(String name, List<String> texts) {
        out.writeName(name);
        out.writeStartArray();
        texts.forEach(out::writeString);
        out.writeEndArray();
    }

    private void text(String name, @Nullable String text) {
        out.writeName(name);
        if (text == null) {
            out.writeNull();
        } else {
            out.writeString(text);
        }
    }

    /// Plain, without an exponent and without needless zeros.
    private void decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        out.writeNumber((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
    }
}
