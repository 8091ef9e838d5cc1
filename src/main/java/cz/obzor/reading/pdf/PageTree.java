package cz.obzor.reading.pdf;

import cz.obzor.reading.output.ReadingFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// The pages of a file in order, one at a time. A tree that leads back into itself is cut; one that leads to the same
/// branch again and again is refused, because a few objects could make billions of pages.
final class PageTree implements Iterator<PageTree.Leaf> {
    private static final int DEEPEST = 200;

    /// @param page      the page itself
    /// @param inherited branches above it, nearest first
    record Leaf(COSDictionary page, List<COSDictionary> inherited) {
        @Nullable
        COSBase find(COSName key) {
            COSBase own = page.getDictionaryObject(key);
            if (own != null) {
                return own;
            }
            for (COSDictionary branch : inherited) {
                COSBase value = branch.getDictionaryObject(key);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
    }

    private record Step(COSDictionary node, List<COSDictionary> above) {}

    private final Deque<Step> rest = new ArrayDeque<>();
    private final Set<COSDictionary> branches = new HashSet<>();
    private @Nullable Leaf next;
    private boolean damaged;

    PageTree(COSDocument document) {
        COSDictionary catalog =
                document.getTrailer() == null ? null : document.getTrailer().getCOSDictionary(COSName.ROOT);
        COSDictionary root = catalog == null ? null : catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) {
            rest.push(new Step(root, List.of()));
        }
        advance();
        if (next == null) {
            damaged = true;
            collectLoosePages(document);
            advance();
        }
    }

    /// Whether the tree was not as it should be.
    boolean damaged() {
        return damaged;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Leaf next() {
        Leaf leaf = next;
        if (leaf == null) {
            throw new NoSuchElementException();
        }
        advance();
        return leaf;
    }

    private void advance() {
        next = null;
        while (next == null && !rest.isEmpty()) {
            Step step = rest.pop();
            COSBase kids = step.node.getDictionaryObject(COSName.KIDS);
            if (kids instanceof COSArray array && !COSName.PAGE.equals(step.node.getCOSName(COSName.TYPE))) {
                branch(step, array);
            } else if (!COSName.PAGES.equals(step.node.getCOSName(COSName.TYPE))
                    || step.node.containsKey(COSName.CONTENTS)) {
                next = new Leaf(step.node, step.above);
            } else {
                damaged = true;
            }
        }
    }

    private void branch(Step step, COSArray kids) {
        if (step.above.contains(step.node) || step.above.size() >= DEEPEST) {
            damaged = true;
            return;
        }
        if (!branches.add(step.node)) {
            throw ReadingFailure.contentLimit("the tree of pages comes to the same branch again");
        }
        List<COSDictionary> above = new ArrayList<>(step.above.size() + 1);
        above.add(step.node);
        above.addAll(step.above);
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                rest.push(new Step(kid, above));
            } else {
                damaged = true;
            }
        }
    }

    /// Pages that the tree does not lead to.
    private void collectLoosePages(COSDocument document) {
        List<COSObject> pages = document.getObjectsByType(COSName.PAGE);
        for (COSObject page : pages.reversed()) {
            if (page.getObject() instanceof COSDictionary dictionary) {
                rest.push(new Step(dictionary, List.of()));
            }
        }
    }
}
