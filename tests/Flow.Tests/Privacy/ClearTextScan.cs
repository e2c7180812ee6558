using System.Buffers;
using System.Text;
using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Privacy;

/// <summary>
/// Looks for texts in everything a database holds: each column as text, bytes as the hex in which PostgreSQL writes them,
/// and JSON with its escapes. So a text is found in a text column, in a serialized message and in a JSON document alike.
/// </summary>
internal sealed class ClearTextScan(NpgsqlDataSource database, IReadOnlyCollection<string> needles)
{
    private const string Tables =
        """
        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
        order by 1
        """;

    private readonly SearchValues<string> _needles = Forms(needles);

    /// <summary>Tables that were read, with their rows.</summary>
    public Dictionary<string, long> Read { get; } = [];

    /// <summary>Tables in which a needle stands, each once. The needle is not named: test output is no place for it either.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var found = new List<string>();
        foreach (var table in await TablesAsync())
        {
            if (await HoldsAsync(table))
                found.Add(table);
        }

        return found;
    }

    /// <summary>Whether a needle stands in a text.</summary>
    public bool Holds(string text)
    {
        // A row as text doubles each backslash, once for every level of array and row around it.
        while (text.Contains(@"\\", StringComparison.Ordinal))
            text = text.Replace(@"\\", @"\", StringComparison.Ordinal);
        return text.AsSpan().ContainsAny(_needles);
    }

    private async Task<bool> HoldsAsync(string table)
    {
        await using var command = database.CreateCommand($"select t::text from {table} t");
        await using var rows = await command.ExecuteReaderAsync();
        var (count, holds) = (0L, false);
        while (await rows.ReadAsync())
        {
            count++;
            holds |= Holds(rows.GetString(0));
        }

        Read[table] = count;
        return holds;
    }

    private async Task<List<string>> TablesAsync()
    {
        await using var command = database.CreateCommand(Tables);
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
            tables.Add(rows.GetString(0));
        return tables;
    }

    private static SearchValues<string> Forms(IEnumerable<string> needles) => SearchValues.Create(
        [.. needles.SelectMany(needle => (IEnumerable<string>)[needle, Hex(needle), Escaped(needle)]).Distinct()],
        StringComparison.OrdinalIgnoreCase);

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private static string Escaped(string text) => string.Concat(text.Select(c => c < 0x80 ? c.ToString() : $"\\u{(int)c:x4}"));
}
