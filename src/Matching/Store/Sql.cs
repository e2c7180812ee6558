using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Typed parameters and reading of nullable columns.</summary>
internal static class Sql
{
    public static NpgsqlParameter Of<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    public static NpgsqlParameter Named<T>(string name, T value) => new NpgsqlParameter<T>(name, value);

    public static NpgsqlParameter Json(string?[] documents) =>
        new() { Value = documents, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    public static DateOnly? DateOrNull(this NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<DateOnly>(column);

    public static string? TextOrNull(this NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetString(column);

    public static long? LongOrNull(this NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetInt64(column);

    public static bool? BoolOrNull(this NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetBoolean(column);

    public static int? SmallOrNull(this NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetInt16(column);
}
