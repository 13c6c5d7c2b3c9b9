package org.maplebridge.pages;

/**
 * A figure on the start page that opens the list behind it.
 *
 * @param label what is counted, {@code 今日到期}
 * @param figure how many
 * @param href where the list is
 * @param tone {@code late}, {@code soon}, {@code fine} or {@code note}: the colour of the figure
 */
public record Tile(String label, long figure, String href, String tone) {}
