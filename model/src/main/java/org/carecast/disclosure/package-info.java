/**
 * What is told of few people: what an {@link org.carecast.disclosure.Intruder} works out from everything that
 * is printed, and which figures a {@link org.carecast.disclosure.Suppression} withholds so that he cannot.
 */
package org.carecast.disclosure;
