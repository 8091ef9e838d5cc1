package cz.obzor.reading.office;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Where the parts of an Office Open XML file are.
final class OfficeParts {
    private static final int MOST_RELATIONS = 10_000;

    private final Archive archive;

    OfficeParts(Archive archive) {
        this.archive = archive;
    }

    /// The part that the file names as its main one.
    String main(String usual) throws IOException {
        String named = null;
        for (Map.Entry<String, String> relation : relations("_rels/.rels", "").entrySet()) {
            if (relation.getKey().endsWith("/officeDocument")) {
                named = relation.getValue();
            }
        }
        if (named != null && archive.has(named)) {
            return named;
        }
        if (archive.has(usual)) {
            return usual;
        }
        throw new ReadingFailure(FailureReason.BROKEN, "there is no " + usual);
    }

    /// Targets by kind (where several have the same, the last one) and by id.
    Map<String, String> relations(String part, String folder) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = archive.read(part)) {
            if (in == null) {
                return targets;
            }
            try (Xml xml = new Xml(in)) {
                for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.name().equals("Relationship")
                            && targets.size() < MOST_RELATIONS
                            && !"External".equals(xml.attribute("TargetMode"))) {
                        String target = xml.attribute("Target", "");
                        String path = target.startsWith("/") ? target.substring(1) : folder + target;
                        targets.put(xml.attribute("Type", ""), path);
                        targets.put(xml.attribute("Id", ""), path);
                    }
                }
            }
        } catch (IOException e) {
            // parts still lie at their usual places
            return targets;
        }
        return targets;
    }

    @Nullable
    String title() throws IOException {
        try (InputStream in = archive.read("docProps/core.xml")) {
            if (in == null) {
                return null;
            }
            try (Xml xml = new Xml(in)) {
                for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                    if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("title")) {
                        return xml.text(1000);
                    }
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }
}
