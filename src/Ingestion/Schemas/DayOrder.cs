using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Two days of a record of which the first cannot come after the second.</summary>
internal sealed record DayOrder<T>(string Earlier, Func<T, string> First, string Later, Func<T, string> Second)
{
    public Defect? Check(T record)
    {
        var (first, second) = (First(record), Second(record));
        // Both are yyyy-MM-dd by now, so that they compare as texts; an unknown day contradicts nothing.
        return first.Length == 0 || second.Length == 0 || string.CompareOrdinal(first, second) <= 0
            ? null
            : new(Later, DefectCodes.ImpossibleOrder, $"{Later} lies before {Earlier}; one of the two is wrong.");
    }
}
