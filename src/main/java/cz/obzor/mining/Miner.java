package cz.obzor.mining;

import cz.obzor.mining.about.About;
import cz.obzor.mining.about.AboutDocument;
import cz.obzor.mining.finding.NodeFindings;
import cz.obzor.mining.finding.NodeReader;
import cz.obzor.mining.finding.NodeSource;
import cz.obzor.mining.finding.NodeSource.Piece;
import cz.obzor.mining.layout.Flow;
import cz.obzor.mining.structure.Draft;
import cz.obzor.mining.structure.Outline;
import cz.obzor.mining.structure.PrintedPages;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Mines documents: from the pages of a file to its tree with what is stated at each node. Holds no state of a
/// document;
/// any number of threads may use one miner.
public final class Miner {
    /// Changes whenever the same pages may give other findings, so that what was found before is looked for anew.
    public static final String VERSION = "1";

    /// kinds of documents that have a tree
    private static final Set<DocumentKind> WITH_TREE = EnumSet.of(
            DocumentKind.STRATEGY,
            DocumentKind.ACTION_PLAN,
            DocumentKind.PROJECT_LIST,
            DocumentKind.CONCEPT,
            DocumentKind.METHODOLOGY);

    /// formats with pages or sheets; the pages of others are made while reading
    private static final Pattern PAGED = Pattern.compile("pdf|word|opendocument|sheet|excel|rtf");

    private static final int FEWEST_NAMED = 3;

    /// strategies of whole regions have several hundred
    private static final int MANY = 2_000;

    private final MiningKnowledge knowledge;
    private final NodeReader reader;

    private Miner(MiningKnowledge knowledge) {
        this.knowledge = knowledge;
        this.reader = NodeReader.with(knowledge);
    }

    public static Miner with(MiningKnowledge knowledge) {
        return new Miner(knowledge);
    }

    public Findings mine(SourceFile file, List<Page> pages) {
        AboutDocument about = About.of(file, pages, knowledge);
        Flow flow = Flow.of(pages);
        boolean paged = pages.stream().anyMatch(page -> page.width() > 0)
                || PAGED.matcher(file.info().mediaType()).find();
        List<Draft> drafts = WITH_TREE.contains(about.kind()) ? Outline.of(flow, about.title()) : List.of();
        if (about.kind() == DocumentKind.METHODOLOGY
                && drafts.stream()
                                .filter(draft -> draft.levelName != null && draft.origin != Draft.Origin.ROW)
                                .count()
                        < FEWEST_NAMED) {
            // chapters of a guide are no priorities
            drafts = List.of();
        }
        boolean flowing = paged && pages.stream().allMatch(page -> page.width() == 0);
        IdentityHashMap<Draft, Integer> printed =
                flowing ? PrintedPages.of(drafts, flow.contents()) : new IdentityHashMap<>();
        List<Node> nodes = nodes(drafts, about, draft -> paged ? printed.getOrDefault(draft, draft.page) : 1);
        List<PageFact> facts = pages.stream()
                .map(page -> new PageFact(page.number(), page.quality(), page.reason()))
                .toList();
        return new Findings(
                file.name(),
                file.sha256(),
                about.language(),
                about.title(),
                about.kind(),
                about.territory(),
                about.period(),
                facts,
                nodes,
                notes(pages, flow, about, nodes));
    }

    private List<Node> nodes(List<Draft> drafts, AboutDocument about, ToIntFunction<Draft> pageOf) {
        NodeIds ids = new NodeIds();
        IdentityHashMap<Draft, Node> made = new IdentityHashMap<>();
        List<Node> nodes = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Node node = node(draft, about, made, ids, pageOf);
            made.put(draft, node);
            nodes.add(node);
        }
        return nodes;
    }

    private Node node(
            Draft draft,
            AboutDocument about,
            IdentityHashMap<Draft, Node> made,
            NodeIds ids,
            ToIntFunction<Draft> pageOf) {
        Draft above = draft.parent;
        String parent = above == null || made.get(above) == null
                ? null
                : made.get(above).id();
        NodeKind kind = draft.kind == null ? NodeKind.MEASURE : draft.kind;
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(draft.title, draft.page));
        for (Piece piece : draft.pieces) {
            for (String part : piece.text().split(" [·|] ")) {
                pieces.add(new Piece(part, piece.page()));
            }
        }
        NodeFindings found =
                reader.read(new NodeSource(kind, draft.label, draft.title, path(draft), pieces, draft.fields), about);
        return new Node(
                ids.next(draft.label, draft.title, parent),
                parent,
                kind,
                draft.levelName,
                draft.label,
                draft.title,
                pageOf.applyAsInt(draft),
                draft.box,
                draft.quote,
                text(draft),
                draft.confidence,
                found.amounts(),
                kind == NodeKind.VISION ? null : found.years(),
                found.responsible(),
                found.financing(),
                found.indicators(),
                found.technologies(),
                found.topics());
    }

    private static @Nullable String text(Draft draft) {
        String text = String.join("\n", draft.pieces.stream().map(Piece::text).toList());
        return text.isEmpty() ? null : text;
    }

    private static List<String> path(Draft draft) {
        List<String> path = new ArrayList<>();
        for (Draft above = draft.parent; above != null; above = above.parent) {
            path.addFirst(above.title);
        }
        return path;
    }

    private static List<String> notes(List<Page> pages, Flow flow, AboutDocument about, List<Node> nodes) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (nodes.isEmpty()) {
            notes.add(Note.NO_TREE);
        }
        if (pages.stream().anyMatch(page -> page.quality() == Quality.UNREADABLE)) {
            notes.add(Note.SCAN_WITHOUT_TEXT);
        }
        if (!flow.sideways().isEmpty()) {
            notes.add(Note.SIDEWAYS_PAGES);
        }
        if (about.languages().size() > 1) {
            notes.add(Note.TWO_LANGUAGES);
        }
        if (Numbering.contradicts(nodes)) {
            notes.add(Note.CONTRADICTORY_NUMBERING);
        }
        if (nodes.size() >= MANY) {
            notes.add(Note.MANY_NODES);
        }
        return notes.stream().map(Note::code).toList();
    }
}
