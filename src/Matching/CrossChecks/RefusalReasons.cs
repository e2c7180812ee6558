using LowIncomeMonitor.Domain.People;
using static LowIncomeMonitor.Matching.CrossChecks.Reason;

namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>Why a row could not be compared by number.</summary>
internal static class RefusalReasons
{
    public static Reason Quoting { get; } = Of(
        "input.quoting", "引号不配对，或右引号后还有文字；单元格内的引号须写两个。",
        "A quote is not closed, or text follows a closing quote; write quotes inside a cell twice.");

    public static Reason Cells { get; } = Of(
        "input.cells", "单元格个数与表头不同；可能有逗号或换行未加引号。",
        "The row has more or fewer cells than the header; a comma or line break may lack its quotes.");

    public static Reason Json { get; } = Of(
        "input.json", "不是一个 JSON 对象，或过长；每行须为一个对象。",
        "This is not one JSON object, or too long a one; write one object a line.");

    public static Reason HouseholdMissing { get; } = Of("field.missing", "家庭编号为空。", "household_id is required and empty.");

    public static Reason NotYetBorn { get; } = Of(
        "number.not_yet_born", "号码中的出生日期晚于核对日。", "The birth date in the number lies after the day of the check.");

    private static readonly Reason s_missing = OfDefect(CitizenIdDefect.Empty, "missing", "号码为空。");
    private static readonly Reason s_length = OfDefect(CitizenIdDefect.WrongLength, "length", "号码既非 18 位也非 15 位。");
    private static readonly Reason s_character = OfDefect(CitizenIdDefect.BadCharacter, "character", "号码含有数字和末位 X 以外的字符。");
    private static readonly Reason s_masked = OfDefect(CitizenIdDefect.Masked, "masked", "号码已被对方脱敏；请索要完整号码。");
    private static readonly Reason s_placeholder = OfDefect(CitizenIdDefect.Placeholder, "placeholder", "号码为同一数字的重复，只是占位。");
    private static readonly Reason s_province = OfDefect(CitizenIdDefect.UnknownProvince, "province", "号码前两位不是省级代码。");
    private static readonly Reason s_birthDate = OfDefect(CitizenIdDefect.ImpossibleBirthDate, "birth_date", "号码中的出生日期不存在。");
    private static readonly Reason s_check = OfDefect(CitizenIdDefect.WrongCheckDigit, "check_digit", "校验码不符：有一位写错或两位颠倒。");

    private static readonly Reason s_scientific = OfDefect(
        CitizenIdDefect.ScientificNotation, "scientific", "电子表格把号码变成了科学计数法；请将该列设为文本后重新导出。");

    private static readonly Reason s_rounded = OfDefect(
        CitizenIdDefect.SpreadsheetRounding, "rounded", "电子表格舍去了号码末几位；请将该列设为文本后重新导出。");

    /// <summary>The reason for what is wrong with a number.</summary>
    public static Reason OfNumber(CitizenIdDefect defect) => defect switch
    {
        CitizenIdDefect.Empty => s_missing,
        CitizenIdDefect.WrongLength => s_length,
        CitizenIdDefect.BadCharacter => s_character,
        CitizenIdDefect.Masked => s_masked,
        CitizenIdDefect.Placeholder => s_placeholder,
        CitizenIdDefect.UnknownProvince => s_province,
        CitizenIdDefect.ImpossibleBirthDate => s_birthDate,
        CitizenIdDefect.WrongCheckDigit => s_check,
        CitizenIdDefect.ScientificNotation => s_scientific,
        CitizenIdDefect.SpreadsheetRounding => s_rounded,
        _ => throw new ArgumentOutOfRangeException(nameof(defect), defect, "A number without a defect is not refused."),
    };

    private static Reason OfDefect(CitizenIdDefect defect, string word, string zh) =>
        Of("number." + word, zh, CitizenIdReading.ReasonOf(defect));
}
