/** Tables, sentences, charts and files: the only place where a number is rounded. */
package org.carecast.cli.report;
