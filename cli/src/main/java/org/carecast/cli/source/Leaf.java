package org.carecast.cli.source;

import org.carecast.io.csv.InputFile;

/**
 * A file of a source, in a folder or in an archive.
 *
 * @param path below its source, with forward slashes
 * @param file its name for a manifest, with its fingerprint
 * @param bytes none of a kind that is not read
 */
record Leaf(String path, FileKind kind, InputFile file, byte[] bytes) {}
