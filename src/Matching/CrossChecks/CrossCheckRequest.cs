using LowIncomeMonitor.Matching.CrossChecks.Files;

namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>A check of a register's file against a roster's file.</summary>
/// <param name="RosterPath">The roster, or a list of applicants.</param>
/// <param name="RegisterPath">The register's extract.</param>
/// <param name="Source">Which register it is.</param>
/// <param name="OutPath">Where the hits shall stand.</param>
public sealed record CrossCheckRequest(string RosterPath, string RegisterPath, string Source, string OutPath)
{
    /// <summary>Only who is enrolled on this day is checked; null checks everybody in the file.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// True to search for people by name, birth date and the like where a row or a person has no usable number.
    /// </summary>
    public bool Fuzzy { get; init; }

    /// <summary>Mapping of the roster's column names.</summary>
    public string? RosterMappingPath { get; init; }

    /// <summary>Mapping of the register's column names.</summary>
    public string? RegisterMappingPath { get; init; }

    /// <summary>Encoding of the roster; told from its content unless given.</summary>
    public string? RosterEncoding { get; init; }

    /// <summary>Encoding of the register; told from its content unless given.</summary>
    public string? RegisterEncoding { get; init; }

    /// <summary>Where a report by household shall stand; null writes none.</summary>
    public string? ReportPath { get; init; }

    /// <summary>Where that report is shown too, without names and numbers; null shows it nowhere.</summary>
    public TextWriter? ReportScreen { get; init; }

    /// <summary>True to begin the files with a byte order mark, by which spreadsheets tell UTF-8.</summary>
    public bool ForSpreadsheets { get; init; }

    /// <summary>Threads that read the register; null takes as many as there are cores.</summary>
    public int? Workers { get; init; }

    /// <summary>Every register that can be checked.</summary>
    public static IReadOnlyList<string> Sources => PersonColumns.Checkable;

    /// <summary>Bytes that a thread reads at once. The result does not depend on it.</summary>
    internal int ChunkSize { get; init; } = RowFile.DefaultChunk;
}
