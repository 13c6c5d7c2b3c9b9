/** Notices: what people are told of by message, in their pages and on the desk; their texts, their ways and their outbox. */
package org.maplebridge.notices;
