using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Matching.CrossChecks.Reason;

namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>What a hit rests on.</summary>
internal static class HitReasons
{
    public static Reason NumberAndName { get; } = Of("number_and_name", "号码与姓名一致", "number and name agree");

    public static Reason NameDiffers { get; } = Of(
        "name_differs", "号码一致而姓名不同：先核对是谁的记录", "the number agrees, the name differs: find out first whose record it is");

    public static Reason NameMissing { get; } = Of(
        "name_missing", "号码一致，姓名缺失或有缺字", "the number agrees, a name is missing or has lost characters");

    public static Reason BirthDateDiffers { get; } = Of(
        "birth_date_differs", "号码一致而登记的出生日期不同：先核对是谁的记录",
        "the number agrees, the register's birth date differs: find out first whose record it is");

    /// <summary>The reason that belongs to the evidence of a hit by number.</summary>
    public static Reason OfNumber(MatchEvidence evidence) => evidence switch
    {
        { BirthDate: Agreement.Differs } => BirthDateDiffers,
        { Name: Agreement.Agrees } => NumberAndName,
        { Name: Agreement.Differs } => NameDiffers,
        _ => NameMissing,
    };
}
