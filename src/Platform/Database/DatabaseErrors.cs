using System.Net.Sockets;
using Npgsql;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>
/// Tells what to do about an error of the database. Sentences are chosen by SQLSTATE and never repeat the server's
/// text, because that may quote values of a row.
/// </summary>
public static class DatabaseErrors
{
    /// <summary>The kind of trouble; <see cref="DatabaseFault.Permanent"/> for what is not the database's.</summary>
    public static DatabaseFault Classify(Exception error) => error switch
    {
        PostgresException e => ClassifyState(e.SqlState),
        NpgsqlException { InnerException: PostgresException e } => ClassifyState(e.SqlState),
        NpgsqlException { InnerException: TimeoutException or SocketException or IOException } => DatabaseFault.Gone,
        NpgsqlException { IsTransient: true } => DatabaseFault.Gone,
        SocketException or TimeoutException => DatabaseFault.Gone,
        _ => DatabaseFault.Permanent,
    };

    /// <summary>Whether repeating the transaction later may succeed without a change of the program.</summary>
    public static bool IsTransient(Exception error) =>
        Classify(error) is DatabaseFault.Collision or DatabaseFault.Gone or DatabaseFault.Exhausted;

    /// <summary>One sentence for an operator: what happened and what to do.</summary>
    public static string Describe(Exception error)
    {
        var state = (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState;
        return state switch
        {
            PostgresErrorCodes.DiskFull =>
                "The database's disk is full. Free space or enlarge the volume; processing goes on by itself and nothing is lost.",
            PostgresErrorCodes.OutOfMemory =>
                "The database ran out of memory. Give it more or lower work_mem; processing goes on by itself.",
            PostgresErrorCodes.TooManyConnections =>
                "The database has no free connection. Raise max_connections or lower MONITOR__DATABASEPOOL.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
                "The database is being stopped. Processing goes on by itself when it is back.",
            PostgresErrorCodes.CannotConnectNow =>
                "The database is starting or stopping and takes no connection yet. Processing goes on by itself.",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "The database refused the login. Check user and password in MONITOR__DATABASE.",
            PostgresErrorCodes.InvalidCatalogName =>
                "The database named in MONITOR__DATABASE does not exist. Create it, or correct the name.",
            PostgresErrorCodes.InsufficientPrivilege =>
                "The database user lacks a right. Make it the owner of the service's database.",
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
                "Two transactions collided. The transaction is repeated.",
            PostgresErrorCodes.ReadOnlySqlTransaction =>
                "The database takes no writes: it is a replica or was set read-only. Connect to the primary.",
            _ => DescribeKind(Classify(error), state),
        };
    }

    private static string DescribeKind(DatabaseFault fault, string? state) => fault switch
    {
        DatabaseFault.Gone =>
            "The database cannot be reached or does not answer. Check that PostgreSQL runs and that MONITOR__DATABASE names its host and port; processing goes on by itself when it is back.",
        DatabaseFault.Exhausted => $"The database lacks a resource (SQLSTATE {state}). Processing goes on by itself when it is there.",
        DatabaseFault.Collision => "Two transactions collided. The transaction is repeated.",
        DatabaseFault.Refused => $"The database refused access (SQLSTATE {state}). Check MONITOR__DATABASE.",
        _ => state is null
            ? "The database could not do what was asked."
            : $"The database refused a command (SQLSTATE {state}). This is a fault of the program or of its data.",
    };

    // By class (the first two characters) where the whole class means one thing; see the manual's appendix A.
    private static DatabaseFault ClassifyState(string state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable => DatabaseFault.Collision,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseFault.Gone,
        PostgresErrorCodes.QueryCanceled => DatabaseFault.Permanent,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege => DatabaseFault.Refused,
        _ => state[..2] switch
        {
            "08" or "57" or "58" => DatabaseFault.Gone,
            "28" => DatabaseFault.Refused,
            "40" => DatabaseFault.Collision,
            "53" => DatabaseFault.Exhausted,
            _ => DatabaseFault.Permanent,
        },
    };
}
