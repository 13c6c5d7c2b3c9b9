package org.maplebridge.petition;

import java.util.List;

/**
 * One of the petitioners wants to be told in another way; heard in the same transaction.
 *
 * @param petitioner his place in the list, from 0 on
 * @param notices names of {@link NoticeWay}, null for the usual way
 */
public record ContactChanged(String receiptNumber, int petitioner, List<String> notices) {}
