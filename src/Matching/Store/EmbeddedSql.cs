namespace LowIncomeMonitor.Matching.Store;

/// <summary>SQL that is too long to stand in a class.</summary>
internal static class EmbeddedSql
{
    public static string Read(string name)
    {
        var resource = $"LowIncomeMonitor.Matching.Store.Sql.{name}.sql";
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
