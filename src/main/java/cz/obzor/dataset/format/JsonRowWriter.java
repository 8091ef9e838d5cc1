package cz.obzor.dataset.format;

import cz.obzor.dataset.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// What the forms that are JSON have in common. A document that was not ended stays without its closing brackets.
abstract class JsonRowWriter implements RowWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    final JsonGenerator json;

    JsonRowWriter(OutputStream to) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), to, JsonEncoding.UTF8);
    }

    /// Each row on a line of its own, which helps those who look at the file.
    final void newLine() {
        json.writeRaw("\n");
    }

    @Override
    public final void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        newLine();
        json.flush();
    }

    @Override
    public final void close() throws IOException {
        try {
            json.close();
        } catch (JacksonException failed) {
            throw new IOException(failed);
        }
    }
}
