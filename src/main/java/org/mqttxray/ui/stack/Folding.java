package org.mqttxray.ui.stack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Folds the middle of a stack that does not fit, but never its ends, the frame shown, or a frame that the step names; where these lie apart,
 * what is between them is folded, the longest part first.
 */
public final class Folding {
    private static final int LEAST_ROOM = 3;

    private final List<StackContent.FrameRow> frames;
    private final BitSet hidden = new BitSet();

    private Folding(List<StackContent.FrameRow> frames) {
        this.frames = frames;
    }

    /**
     * The rows that are shown.
     *
     * @param frames all of them, outermost first
     * @param room for how many rows there is room
     */
    public static List<StackContent.Row> fold(List<StackContent.FrameRow> frames, int room) {
        Folding folding = new Folding(frames);
        folding.hide(frames.size() - Math.max(room, LEAST_ROOM));
        return folding.rows();
    }

    /** A part of the stack of which every frame may be folded. */
    private record Part(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** @param tooMany how many rows less there have to be; a fold takes one itself */
    private void hide(int tooMany) {
        int left = tooMany;
        List<Part> parts = new ArrayList<>(parts());
        while (left > 0 && !parts.isEmpty()) {
            int wanted = left + 1;
            Part part = parts.stream()
                    .filter(one -> one.length() >= wanted)
                    .min((a, b) -> Integer.compare(away(a, wanted), away(b, wanted)))
                    .orElseGet(() -> parts.stream()
                            .max((a, b) -> Integer.compare(a.length(), b.length()))
                            .orElseThrow());
            parts.remove(part);
            int folded = Math.min(wanted, part.length());
            if (folded < 2) {
                return; // one frame takes no more room than the fold that hides it
            }
            int from = begin(part, folded);
            hidden.set(from, from + folded);
            left -= folded - 1;
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int from = 1;
        for (int at = 1; at < frames.size(); at++) {
            if (stays(at)) {
                parts.add(new Part(from, at));
                from = at + 1;
            }
        }
        parts.removeIf(part -> part.length() == 0);
        return parts;
    }

    private boolean stays(int at) {
        return at == 0
                || at == frames.size() - 1
                || frames.get(at).selected()
                || frames.get(at).named();
    }

    /** Where a fold of so many frames begins: after the first third of what stays, if the part is there. */
    private int begin(Part part, int folded) {
        int usual = Math.max(1, (frames.size() - folded) / 3);
        return Math.max(part.from, Math.min(usual, part.to - folded));
    }

    /** How far from there. */
    private int away(Part part, int folded) {
        return Math.abs(begin(part, folded) - Math.max(1, (frames.size() - folded) / 3));
    }

    private List<StackContent.Row> rows() {
        List<StackContent.Row> rows = new ArrayList<>();
        for (int at = 0; at < frames.size(); at++) {
            if (!hidden.get(at)) {
                rows.add(frames.get(at));
            } else if (at == 0 || !hidden.get(at - 1)) {
                rows.add(new StackContent.FoldRow(hidden.nextClearBit(at) - at));
            }
        }
        return List.copyOf(rows);
    }
}
