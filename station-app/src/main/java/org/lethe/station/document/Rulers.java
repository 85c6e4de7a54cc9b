package org.lethe.station.document;

import java.io.IOException;

/**
 * Millimetres along two edges of a test page. Laid beside a real ruler they show whether printer and server keep sizes: codes whose
 * modules were scaled are the usual reason why a scanner does not read a label.
 *
 * @param canvas to draw on
 * @param left where the rulers meet, in points
 * @param top where the rulers meet, in points
 */
record Rulers(Canvas canvas, float left, float top) {
    private static final float HAIR = 0.3f;
    private static final double SHORT = 1.2;
    private static final double MIDDLE = 2;
    private static final double LONG = 3;
    private static final TextStyle FIGURES = TextStyle.of(4.5, Ink.BLACK);

    /** Room that the marks and figures of a ruler take, in millimetres. */
    static final double DEPTH = 5;

    /** Draws both, as many millimetres long as they are told. */
    void draw(int across, int down) throws IOException {
        canvas.artifact(() -> {
            for (int millimetre = 0; millimetre <= across; millimetre++) {
                acrossMark(millimetre);
            }
            for (int millimetre = 0; millimetre <= down; millimetre++) {
                downMark(millimetre);
            }
        });
    }

    private void acrossMark(int millimetre) throws IOException {
        float x = left + Millimetres.points(millimetre);
        float length = length(millimetre);
        canvas.lines(Ink.BLACK, HAIR, x, top, x, top - length);
        if (hasFigure(millimetre)) {
            canvas.text(Integer.toString(millimetre), FIGURES, x - FIGURES.size() / 2, top - length - FIGURES.size());
        }
    }

    private void downMark(int millimetre) throws IOException {
        float y = top - Millimetres.points(millimetre);
        float length = length(millimetre);
        canvas.lines(Ink.BLACK, HAIR, left, y, left + length, y);
        if (hasFigure(millimetre)) {
            canvas.text(Integer.toString(millimetre), FIGURES, left + length + 1, y - FIGURES.size() / 3);
        }
    }

    private static boolean hasFigure(int millimetre) {
        return millimetre > 0 && millimetre % 10 == 0;
    }

    private static float length(int millimetre) {
        if (millimetre % 10 == 0) {
            return Millimetres.points(LONG);
        }
        return Millimetres.points(millimetre % 5 == 0 ? MIDDLE : SHORT);
    }
}
