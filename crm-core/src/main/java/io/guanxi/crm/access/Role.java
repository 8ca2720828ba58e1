package io.guanxi.crm.access;

/** The name of a role; what it means is a workspace's setting, {@link RolePresets} by default. */
public record Role(String key) {
    /** 销售. */
    public static final Role SALES = new Role("sales");
    /** 客服. */
    public static final Role SERVICE = new Role("service");
    /** 技术支持专员. */
    public static final Role TECHNICAL_SUPPORT = new Role("technical-support");
    /** 主管. */
    public static final Role SUPERVISOR = new Role("supervisor");
    /** 部门经理. */
    public static final Role DEPARTMENT_MANAGER = new Role("department-manager");
    /** 数据专员. */
    public static final Role DATA_STEWARD = new Role("data-steward");
    /** 市场. */
    public static final Role MARKETING = new Role("marketing");
    /** 管理层. */
    public static final Role MANAGEMENT = new Role("management");
    /** 系统管理员. */
    public static final Role ADMINISTRATOR = new Role("administrator");

    public Role {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a role has a key");
        }
    }
}
