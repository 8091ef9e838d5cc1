package cz.obzor.reading.office;

import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads foreign XML as a stream: no document types, no entities of its own, nothing from outside, bounded nesting.
final class Xml implements AutoCloseable {
    /// a table in a table in a text box takes some forty
    private static final int DEEPEST = 400;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private int depth;

    Xml(InputStream bytes) throws IOException {
        try {
            in = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw new IOException("XML does not begin well: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        // nesting is counted here, so that it ends as a limit and not as damage
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "5000");
        return factory;
    }

    /// Moves to the next thing; {@link XMLStreamConstants#END_DOCUMENT} at the end.
    int next() throws IOException {
        try {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw ReadingFailure.contentLimit("elements nested deeper than " + DEEPEST);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw ReadingFailure.contentLimit("XML with a document type of its own");
            }
            return event;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
            throw new IOException("XML is damaged beyond what the parser expects", e);
        }
    }

    /// Level of the element just begun, from 1.
    int depth() {
        return depth;
    }

    /// Moves on within an element that began at that depth.
    ///
    /// @return the next event, or {@link XMLStreamConstants#END_DOCUMENT} when the element is over
    int within(int elementDepth) throws IOException {
        int event = next();
        return event == XMLStreamConstants.END_ELEMENT && depth < elementDepth
                ? XMLStreamConstants.END_DOCUMENT
                : event;
    }

    /// Skips the element just begun with all that is in it.
    void skip() throws IOException {
        int until = depth - 1;
        while (depth > until) {
            if (next() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    String name() {
        return in.getLocalName();
    }

    String namespace() {
        String uri = in.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// The attribute of that local name, whatever its namespace.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    char[] characters() {
        return in.getTextCharacters();
    }

    int charactersStart() {
        return in.getTextStart();
    }

    int charactersLength() {
        return in.getTextLength();
    }

    /// Text of the element just begun, to its end, at most so long.
    String text(int longest) throws IOException {
        StringBuilder text = new StringBuilder();
        int until = depth - 1;
        while (depth > until) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
            if (isText(event) && text.length() < longest) {
                text.append(characters(), charactersStart(), Math.min(charactersLength(), longest - text.length()));
            }
        }
        return text.toString();
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
