package org.carecast.cli.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a report says, in the order of its parts, before it takes a form.
 *
 * @param title whose report it is, and of what
 */
public record Document(String title, List<Block> blocks) {

    /** Copies the blocks, so that it never changes. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A document whose blocks come one list after the other. */
    @SafeVarargs
    public static Document of(String title, List<? extends Block>... parts) {
        List<Block> blocks = new ArrayList<>();
        for (List<? extends Block> part : parts) {
            blocks.addAll(part);
        }
        return new Document(title, blocks);
    }

    /** Its tables, in their order. */
    public List<Table> tables() {
        return only(Table.class);
    }

    /** Its pictures, in their order. */
    public List<Picture> pictures() {
        return only(Picture.class);
    }

    /** Its tables that have some place in a paper, in their order. */
    public List<Table> tables(Table.Topic topic) {
        return tables().stream()
                .filter(table -> table.caption().topic() == topic)
                .toList();
    }

    /** Its texts of a role that speak of the tables of a topic, in their order. */
    public List<Text> texts(Role role, Table.Topic topic) {
        return only(Text.class).stream()
                .filter(text -> text.as() == role && text.topic() == topic)
                .toList();
    }

    private <B extends Block> List<B> only(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The same document with pictures after all else. */
    public Document with(Map<String, Chart> charts) {
        List<Block> all = new ArrayList<>(blocks);
        charts.forEach((name, chart) -> all.add(new Picture(name, chart)));
        return new Document(title, all);
    }

    /** Its texts and lists that have one of some roles, in their order. */
    public List<Block> passages(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return blocks.stream()
                .filter(block -> block.role().filter(wanted::contains).isPresent())
                .toList();
    }

    /** The words of its texts that have one of some roles, and of its lists the words that open them and then each entry. */
    public List<String> sentences(Role... roles) {
        return passages(roles).stream()
                .flatMap(block -> block.sentences().stream())
                .toList();
    }

    /**
     * Its parts, each with its heading for a title.
     *
     * @param level of the headings that begin one; those further down stay in it
     */
    public List<Document> parts(int level) {
        List<Document> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() <= level) {
                parts.add(new Document(heading.words(), List.of()));
            } else if (!parts.isEmpty()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1).and(block));
            }
        }
        return parts;
    }

    /** The same document with one more block. */
    public Document and(Block more) {
        return new Document(
                title, Stream.concat(blocks.stream(), Stream.of(more)).toList());
    }

    /** The same document with other tables in the places of its own. */
    public Document withTables(UnaryOperator<Table> change) {
        return new Document(
                title,
                blocks.stream()
                        .map(block -> block instanceof Table table ? change.apply(table) : block)
                        .toList());
    }

    /** The same document with other pictures in the places of its own. */
    public Document withPictures(UnaryOperator<Picture> change) {
        return new Document(
                title,
                blocks.stream()
                        .map(block -> block instanceof Picture picture ? change.apply(picture) : block)
                        .toList());
    }
}
