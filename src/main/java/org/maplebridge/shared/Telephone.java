package org.maplebridge.shared;

/**
 * Telephone numbers as they are compared: people write one and the same with blanks, lines, brackets, the country's number or a
 * leading zero. The function {@code telephone} of the database says the same.
 */
public final class Telephone {

    private static final int SHORTEST = 7;

    private Telephone() {}

    /**
     * Its digits from the area code or the mobile number on; null for none, for one in which digits are hidden, and for one of
     * fewer than 7 digits, which many have.
     */
    public static String of(String written) {
        if (written == null || written.contains("*")) {
            return null;
        }
        String digits = written.replaceAll("[^0-9]", "")
                .replaceFirst("^0*86(?=[0-9]{9})", "")
                .replaceFirst("^0+", "");
        return digits.length() < SHORTEST ? null : digits;
    }

    /** Whether both are the same number; nothing is the same as none. */
    public static boolean same(String one, String other) {
        String number = of(one);
        return number != null && number.equals(of(other));
    }
}
