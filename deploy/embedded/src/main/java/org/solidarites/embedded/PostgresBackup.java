package org.solidarites.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of all that a PostgreSQL server keeps, taken while it works, and put back: what {@code pg_basebackup} does, by the
 * functions that the server itself has for it (PostgreSQL, "Making a Base Backup Using the Low Level API").
 *
 * <p>Replication slots are not in it: they would promise a log that the restored server does not have.
 */
public final class PostgresBackup {

    /** Made anew by every start; their contents are not copied. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pgsql_tmp");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private PostgresBackup() {}

    /**
     * Copies a running server's data into an empty directory, with as much of the log as it takes to make them whole.
     *
     * @param data the data directory of the server that {@code admin} leads to
     */
    public static void take(PostgresAdmin admin, Path data, Path backup) throws IOException, SQLException {
        try (Connection session = admin.connect(PostgresCluster.SUPERUSER)) {
            // Holds the log back while the copy is made, and goes with the session.
            query(session, "SELECT pg_create_physical_replication_slot('backup', true, true)");
            String first = query(session, "SELECT pg_walfile_name(pg_backup_start('backup', fast => true))");
            copy(data, backup);
            String label = query(session, "SELECT labelfile FROM pg_backup_stop()");
            Files.writeString(backup.resolve("backup_label"), label);
            copyLog(data.resolve("pg_wal"), backup.resolve("pg_wal"), first);
        }
    }

    /** Puts a backup in the place of a server that does not run: as it was when the backup was done. */
    public static void restore(Path backup, Path data) throws IOException {
        Directories.delete(data);
        copyAll(backup, data);
    }

    /**
     * Puts a backup in the place of a server that does not run, which then plays the archived log up to its end.
     *
     * @param command of PostgreSQL's {@code restore_command}: gets the file {@code %f} to the path {@code %p}
     */
    public static void restore(Path backup, Path data, String command) throws IOException {
        restore(backup, data);
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "restore_command = '" + command.replace("'", "''") + "'\n",
                StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                copyOne(folder, to.resolve(from.relativize(folder).toString()));
                return EMPTIED.contains(String.valueOf(folder.getFileName()))
                        ? emptied(folder)
                        : FileVisitResult.CONTINUE;
            }

            // The server wants the folders below its log to be there.
            private FileVisitResult emptied(Path folder) throws IOException {
                if (folder.endsWith("pg_wal")) {
                    Files.createDirectories(to.resolve("pg_wal").resolve("archive_status"));
                    Files.createDirectories(to.resolve("pg_wal").resolve("summaries"));
                }
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(String.valueOf(file.getFileName()))) {
                    copyOne(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    /** Segments are named in their order, so those from the first on are what the copy needs. */
    private static void copyLog(Path from, Path to, String first) throws IOException {
        try (var segments = Files.newDirectoryStream(from, "????????????????????????")) {
            for (Path segment : segments) {
                String name = segment.getFileName().toString();
                if (name.compareTo(first) >= 0) {
                    copyOne(segment, to.resolve(name));
                }
            }
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                copyOne(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** A table may be dropped while it is copied: the log says so too. */
    private static void copyOne(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            if (Files.exists(from)) {
                throw gone;
            }
        }
    }

    private static String query(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
