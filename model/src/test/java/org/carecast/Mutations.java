package org.carecast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What may happen to a CSV file on its way: a bit, a cell, a line or an end that is not what it was. */
public final class Mutations {

    private static final List<String> ODDITIES = List.of(
            ",",
            ";",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\t",
            "#",
            "-",
            "0",
            "9",
            "99",
            "1e9",
            ".",
            "%",
            "c",
            "\u00A0",
            "\uFEFF",
            "\u00A3",
            "\uD83D\uDE00",
            "\0",
            "../",
            "all",
            "-0",
            "NaN",
            "999999999999999");

    private final Random random;

    /** Changes drawn from a generator. */
    public Mutations(Random random) {
        this.random = random;
    }

    /** The bytes with one change. */
    public byte[] of(byte[] bytes) {
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes);
            case 1 -> cut(bytes);
            case 2 -> withOddity(bytes);
            case 3 -> withLines(bytes, lines -> lines.remove(random.nextInt(lines.size())));
            case 4 -> withLines(bytes, lines -> lines.add(random.nextInt(lines.size()), any(lines)));
            case 5 ->
                withLines(
                        bytes,
                        lines -> Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
            default -> withLines(bytes, this::swapCells);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return flipped;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] withOddity(byte[] bytes) {
        int place = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, place);
        out.writeBytes(any(ODDITIES).getBytes(StandardCharsets.UTF_8));
        out.write(bytes, place, bytes.length - place);
        return out.toByteArray();
    }

    /** Swaps a cell of some row with any other cell of the file. */
    private void swapCells(List<String> lines) {
        int from = random.nextInt(lines.size());
        int to = random.nextInt(lines.size());
        String[] cells = lines.get(from).split(",", -1);
        String[] others = from == to ? cells : lines.get(to).split(",", -1);
        int cell = random.nextInt(cells.length);
        int other = random.nextInt(others.length);
        String kept = cells[cell];
        cells[cell] = others[other];
        others[other] = kept;
        lines.set(from, String.join(",", cells));
        lines.set(to, String.join(",", others));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] withLines(byte[] bytes, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        change.accept(lines);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
