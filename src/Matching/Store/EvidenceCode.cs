using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Match evidence in two bytes: agreement of number, name and birth date, two bits each from the lowest, and whether a clerk decided.</summary>
internal static class EvidenceCode
{
    private const int Decided = 1 << 6;

    public static short Pack(MatchEvidence evidence) => (short)(
        (int)evidence.Number | ((int)evidence.Name << 2) | ((int)evidence.BirthDate << 4) | (evidence.Decided ? Decided : 0));

    public static MatchEvidence Unpack(short code) =>
        new((Agreement)(code & 3), (Agreement)((code >> 2) & 3), (Agreement)((code >> 4) & 3)) { Decided = (code & Decided) != 0 };
}
