package org.carecast.cli.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawing as a PNG file that says how wide it is meant to be, so that it is pasted at that width. */
public final class Png {

    private static final int MILLIMETRES_PER_METRE = 1000;

    private Png() {}

    /** The bytes of the file, whose picture is as many millimetres wide as it is told. */
    public static byte[] of(Drawing drawing, int millimetres) {
        BufferedImage picture = picture(drawing);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
            metadata.mergeTree(
                    metadata.getNativeMetadataFormatName(),
                    size(metadata, drawing.width() * MILLIMETRES_PER_METRE / millimetres));
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static IIOMetadataNode size(IIOMetadata metadata, int pixelsPerMetre) {
        IIOMetadataNode pixels = new IIOMetadataNode("pHYs");
        pixels.setAttribute("pixelsPerUnitXAxis", Integer.toString(pixelsPerMetre));
        pixels.setAttribute("pixelsPerUnitYAxis", Integer.toString(pixelsPerMetre));
        pixels.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(pixels);
        return root;
    }

    /** The picture itself, in pixels. */
    public static BufferedImage picture(Drawing drawing) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        for (Drawing.Mark mark : drawing.marks()) {
            graphics.setColor(mark.color());
            mark.stroke().ifPresent(graphics::setStroke);
            if (mark.stroke().isPresent()) {
                graphics.draw(mark.shape());
            } else {
                graphics.fill(mark.shape());
            }
        }
        graphics.dispose();
        return image;
    }
}
