package org.menshen.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/// H2 and nothing else, in a process of its own, for [TableKills]: tables like the centre's, a flood of commits of 1 to 3,000 rows on one connection,
/// and two more that write beside it. First it says whether the tables agree with each other.
public final class KilledTables {

    private static final String[] TABLES = {
        "create table if not exists change_log (seq bigint primary key, kind varchar(16), id varchar(200), version bigint, fact varchar(1000000))",
        "create unique index if not exists change_log_subject on change_log (kind, id, version)",
        "create table if not exists command_result (id varchar(36) primary key, first_seq bigint)",
        "create table if not exists log_head (id smallint primary key, seq bigint, answers bigint)",
        "create table if not exists beside (k varchar(200) primary key, v varchar(1000000))",
        "merge into log_head select 1, 0, 0 where not exists (select * from log_head)"};

    private final String url;
    private final boolean one;
    private final ReentrantLock turn = new ReentrantLock();

    private KilledTables(String url, boolean one) {
        this.url = url;
        this.one = one;
    }

    /// Prints `OPEN` or `TORN` with figures, then `DONE seq` after every commit, until it is killed.
    ///
    /// @param args the file, H2's settings, and `one` when only one connection may write at a time
    public static void main(String[] args) throws Exception {
        KilledTables tables = new KilledTables("jdbc:h2:file:" + args[0] + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=8192" + args[1],
                "one".equals(args[2]));
        try (Connection connection = tables.connect()) {
            long[] end = tables.check(connection);
            for (int writer = 0; writer < 2; writer++) {
                int number = writer;
                Thread beside = new Thread(() -> tables.beside(number));
                beside.setDaemon(true);
                beside.start();
            }
            tables.flood(connection, end[0], end[1]);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "menshen", url.contains("CIPHER") ? "secret secret" : "");
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    private long[] check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            long[] figures = new long[6];
            try (ResultSet row = statement.executeQuery("select seq, answers, (select count(*) from change_log), "
                    + "(select coalesce(max(seq), 0) from change_log), (select count(*) from command_result), "
                    + "(select coalesce(sum(length(v)), 0) from beside) from log_head")) {
                row.next();
                for (int i = 0; i < figures.length; i++) {
                    figures[i] = row.getLong(i + 1);
                }
            }
            long rows = 0;
            try (ResultSet row = statement.executeQuery("select seq, length(fact) from change_log order by seq")) {
                while (row.next()) {
                    rows += row.getLong(1) == rows + 1 ? 1 : 0;
                }
            }
            boolean agree = figures[0] == figures[2] && figures[0] == figures[3] && figures[1] == figures[4] && rows == figures[0];
            say((agree ? "OPEN " : "TORN ") + figures[0] + " rows " + rows + " answers " + figures[1] + " results " + figures[4]);
            if (!agree) {
                System.exit(1);
            }
            return figures;
        }
    }

    private interface Commit {
        void run() throws SQLException;
    }

    private void inTurn(Commit commit) throws SQLException {
        if (!one) {
            commit.run();
            return;
        }
        turn.lock();
        try {
            commit.run();
        } finally {
            turn.unlock();
        }
    }

    private void flood(Connection connection, long from, long had) throws SQLException {
        Random dice = new Random();
        long[] end = {from, had};
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("select seq from log_head where id = 1 for update");
             PreparedStatement change = connection.prepareStatement("insert into change_log values (?, 'alert', ?, 1, ?)");
             PreparedStatement result = connection.prepareStatement("insert into command_result values (?, ?)");
             PreparedStatement head = connection.prepareStatement("update log_head set seq = ?, answers = ? where id = 1")) {
            while (true) {
                int rows = dice.nextInt(10) == 0 ? 3_000 : dice.nextInt(3) == 0 ? 500 : 1 + dice.nextInt(20);
                inTurn(() -> {
                    lock.executeQuery().close();
                    for (int i = 0; i < rows; i++) {
                        change.setLong(1, ++end[0]);
                        change.setString(2, "A-" + text(dice, 14) + end[0]);
                        change.setString(3, text(dice, 400));
                        change.addBatch();
                    }
                    change.executeBatch();
                    end[1] += rows;
                    head.setLong(1, end[0]);
                    head.setLong(2, end[1]);
                    head.executeUpdate();
                    for (int i = 0; i < rows; i++) {
                        result.setString(1, UUID.randomUUID().toString());
                        result.setLong(2, end[0]);
                        result.addBatch();
                    }
                    result.executeBatch();
                    connection.commit();
                });
                say("DONE " + end[0]);
            }
        }
    }

    private void beside(int number) {
        Random dice = new Random();
        try (Connection connection = connect(); PreparedStatement row = connection.prepareStatement("merge into beside values (?, ?)")) {
            connection.setAutoCommit(false);
            while (true) {
                inTurn(() -> {
                    for (int i = 50 + dice.nextInt(300); i > 0; i--) {
                        row.setString(1, number + "k" + dice.nextInt(3_000));
                        row.setString(2, text(dice, i == 1 ? 100_000 : 200));
                        row.addBatch();
                    }
                    row.executeBatch();
                    connection.commit();
                });
                Thread.sleep(dice.nextInt(60));
            }
        } catch (SQLException | InterruptedException e) {
            say("FAIL " + e);
            System.exit(2);
        }
    }

    private static String text(Random dice, int length) {
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(Long.toHexString(dice.nextLong()));
        }
        return text.substring(0, length);
    }
}
