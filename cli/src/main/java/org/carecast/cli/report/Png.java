package org.carecast.cli.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A drawing as a PNG file that says how wide it is meant to be, so that it is pasted at that width. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final byte RED_GREEN_BLUE = 2;
    private static final byte AS_IT_IS = 0;
    private static final byte PER_METRE = 1;
    private static final int BYTES = 3;
    private static final int MILLIMETRES_PER_METRE = 1000;

    private Png() {}

    /** The bytes of the file, whose picture is so many millimetres wide. */
    static byte[] of(Drawing drawing, int millimetres) {
        int perMetre = drawing.width() * MILLIMETRES_PER_METRE / millimetres;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(drawing.width())
                        .putInt(drawing.height())
                        .put(BITS)
                        .put(RED_GREEN_BLUE)
                        .array());
        chunk(
                file,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put(PER_METRE)
                        .array());
        chunk(file, "IDAT", deflated(rows(picture(drawing))));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static BufferedImage picture(Drawing drawing) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        for (Drawing.Mark mark : drawing.marks()) {
            graphics.setColor(mark.color());
            if (mark.stroke().isPresent()) {
                graphics.setStroke(mark.stroke().get());
                graphics.draw(mark.shape());
            } else {
                graphics.fill(mark.shape());
            }
        }
        graphics.dispose();
        return image;
    }

    /** The rows as they are: letters and flat colours grow when written as differences between neighbours. */
    private static byte[] rows(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int row = image.getWidth() * BYTES;
        byte[] rows = new byte[(row + 1) * image.getHeight()];
        int to = 0;
        for (int from = 0; from < pixels.length; from += BYTES) {
            if (from % row == 0) {
                rows[to++] = AS_IT_IS;
            }
            // The picture holds blue first, the file red first.
            rows[to++] = pixels[from + 2];
            rows[to++] = pixels[from + 1];
            rows[to++] = pixels[from];
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            data.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return data.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 check = new CRC32();
        check.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
