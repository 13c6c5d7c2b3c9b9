package org.maplebridge.routes;

/**
 * A body outside the platform to which matters are referred (Reg. art. 22, 31).
 *
 * @param email where letters to it go; null for one that gets them by hand
 * @param confidential whether it may get what is secret: discipline inspection (Reg. art. 30)
 */
public record ReceivingBody(String name, String email, boolean confidential) {

    private static final String SECRET = "保密";
    private static final int LONGEST_NAME = 60;

    /** One line of the list. */
    String line() {
        return name + "；" + (email == null ? "" : email) + (confidential ? "；" + SECRET : "");
    }

    /** Its name without blanks, which tell no two bodies apart. */
    String dense() {
        return dense(name);
    }

    static String dense(String name) {
        return name.replaceAll("[\\s\u3000]", "");
    }

    /** Null where the line is none. */
    static ReceivingBody read(String line) {
        String[] parts = line.strip().split("[;；]", -1);
        String name = parts[0].strip();
        String email = parts.length > 1 ? parts[1].strip() : "";
        String third = parts.length > 2 ? parts[2].strip() : "";
        boolean fits = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && parts.length <= 3
                && (email.isEmpty() || email.matches("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+"))
                && (third.isEmpty() || third.equals(SECRET));
        return fits ? new ReceivingBody(name, email.isEmpty() ? null : email, !third.isEmpty()) : null;
    }
}
