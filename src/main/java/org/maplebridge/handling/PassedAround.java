package org.maplebridge.handling;

/**
 * A petition was passed on so often that those above must look (Reg. art. 40).
 *
 * @param unitCode the unit that passed it on last
 * @param transfers how often so far
 */
public record PassedAround(String receiptNumber, String unitCode, int transfers) {}
