/**
 * What a matter may be about, told from its words: learned from what people of the county decided, and from the subject tree
 * before they decided anything. A person chooses; nothing is stored, refused or sent anywhere because of a suggestion.
 */
package org.maplebridge.suggestion;
