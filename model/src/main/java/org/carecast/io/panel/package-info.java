/**
 * Reads tables of many councils as they are published: UASC in care, or care leavers by age, at 31 March of several years.
 *
 * <p>{@link org.carecast.io.panel.PanelReader} is the way in, and {@link org.carecast.io.panel.PanelFile} what comes out. {@code PanelNames} knows the words of published tables, {@code CouncilChanges} the councils that
 * began and ended, and {@link org.carecast.io.panel.PanelRules} which years chose the defaults. All three are rows of the national folder.
 * {@link org.carecast.io.panel.CouncilRemarks} has what one council has to know.
 */
package org.carecast.io.panel;
