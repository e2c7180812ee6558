namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>What a check came to. Counts only.</summary>
public sealed record CrossCheckSummary
{
    /// <summary>Data rows of the register; blank lines are none.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows of the register that could not be compared by number.</summary>
    public required long Refused { get; init; }

    /// <summary>The same by reason code.</summary>
    public required IReadOnlyDictionary<string, long> RefusedByReason { get; init; }

    /// <summary>Number and name agree.</summary>
    public required long Strong { get; init; }

    /// <summary>The number agrees alone: a data check comes first.</summary>
    public required long Medium { get; init; }

    /// <summary>Without a usable number: for a review.</summary>
    public required long Weak { get; init; }

    public long Hits => Strong + Medium + Weak;

    /// <summary>People of the roster with a hit.</summary>
    public required int People { get; init; }

    /// <summary>Households with a hit.</summary>
    public required int Households { get; init; }

    /// <summary>People of the roster that were checked.</summary>
    public required int RosterPeople { get; init; }

    /// <summary>Rows of the roster whose number cannot be used, or that cannot be read at all.</summary>
    public required int RosterRefused { get; init; }

    /// <summary>Rows of the roster that were left out as not enrolled on the day asked for.</summary>
    public required int RosterNotEnrolled { get; init; }

    /// <summary>Time of reading the register, without loading the roster.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>True where a spreadsheet rounded numbers of the register: others of its numbers may be wrong unnoticed.</summary>
    public required bool WasRounded { get; init; }

    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;
}
